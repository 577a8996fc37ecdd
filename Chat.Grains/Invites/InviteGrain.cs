using System.Collections.Immutable;
using Chat.Messages;
using Orleans.Concurrency;

namespace Chat.Invites;

[StatelessWorker, Reentrant]
internal sealed class InviteGrain(InviteStore invites, RoomAccess access) : Grain, IInviteGrain
{
    public async Task<InvitePreview> Preview(UserId reader, string code, CancellationToken cancellation)
    {
        var (room, isArchived, preview) = await Find(reader, code, cancellation);
        if (await access.Barrier(room, reader, cancellation: cancellation) is { Code: ErrorCode.Banned } banned) throw banned;
        return isArchived ? throw Refuse.Archived() : preview;
    }

    public async Task<RoomId> RoomOf(UserId reader, string code, CancellationToken cancellation) => (await Find(reader, code, cancellation)).Room;

    public Task<ImmutableArray<InvitePreview>> Of(UserId user, CancellationToken cancellation) =>
        invites.OfUser(user, IInviteGrain.MostOfUser, cancellation);

    private async Task<FoundInvite> Find(UserId reader, string code, CancellationToken cancellation) =>
        await invites.Find(reader, code, cancellation) ?? throw Refuse.NotFound("invite");
}
