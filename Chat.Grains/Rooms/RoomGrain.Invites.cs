using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Chat.Contacts;
using Chat.Invites;

namespace Chat.Rooms;

/// <summary>Who is let in by a link, or by name.</summary>
internal sealed partial class RoomGrain
{
    /// <summary>Bytes of a code: nobody guesses one.</summary>
    private const int CodeBytes = 16;

    public async Task<Invite> Invite(CreateInvite command)
    {
        room.Visible(command.By);
        if (command.UserId is { } invitee)
            ContactRules.Check(command.By, [invitee], await services.Contacts.Of(command.By, [invitee], MostRooms), MostRooms);
        await LoadInvites();
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        var invite = await commits.Commit(draft => InviteRules.Make(draft, command, code));
        if (invite.UserId is { } user) invites.Tell(user, await Preview(invite));
        return invite;
    }

    public async Task<ImmutableArray<Invite>> Invites(UserId by)
    {
        room.RequireToSee(by, RoomAct.Invite);
        await LoadInvites();
        return [.. room.Invites!.Open(services.Time.GetUtcNow()).OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Code, StringComparer.Ordinal)];
    }

    public async Task RevokeInvite(UserId by, string code)
    {
        room.Visible(by);
        await LoadInvites();
        invites.TellEnded(await commits.Commit(draft => InviteRules.Revoke(draft, by, code)));
    }

    public async Task<JoinedRoom> AcceptInvite(InviteAnswer answer)
    {
        if (room.Settings is null) throw Refuse.NotFound("invite");
        var joiner = await services.Contacts.Joiner(answer.UserId, MostRooms) ?? throw Refuse.NotFound("user");
        if (!room.Members.Contains(answer.UserId)) ContactRules.CheckRooms(joiner.Rooms, MostRooms);
        await LoadInvites();
        var wasMember = room.Members.Contains(answer.UserId);
        invites.TellEnded(await commits.Commit(draft => InviteRules.Accept(draft, answer.Code, joiner.Profile)));
        return await Welcome(answer.UserId, isRepeat: wasMember);
    }

    public async Task DeclineInvite(InviteAnswer answer)
    {
        if (room.Settings is null) return;
        await LoadInvites();
        invites.TellEnded(await commits.Commit(draft => InviteRules.Decline(draft, answer)));
    }

    /// <summary>Before a rule looks at them. They change by this activation only, or it commits nothing any more.</summary>
    private async Task LoadInvites()
    {
        if (room.Invites is null) room.LoadInvites(await services.Invites.OfRoom(room.Id));
    }

    private async Task<InvitePreview> Preview(Invite invite) => new()
    {
        Code = invite.Code,
        RoomName = room.Info.Name,
        ImageUrl = room.Info.ImageUrl,
        MemberCount = room.Info.MemberCount,
        By = (await services.Profiles.Of([invite.CreatedBy]))[0],
        CreatedAt = invite.CreatedAt,
        ExpiresAt = invite.ExpiresAt,
    };
}
