using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Chat.Invites;

/// <summary>Invites, as those read them who are invited. Stateless; key 0.</summary>
[Alias("chat.IInviteGrain")]
public interface IInviteGrain : IGrainWithIntegerKey
{
    /// <summary>What an invite shows. Errors: not_found (also one that has ended, or is for another), banned, archived.</summary>
    [Alias("Preview"), ReadOnly]
    Task<InvitePreview> Preview(UserId reader, string code, CancellationToken cancellation = default);

    /// <summary>Into which room it leads. Errors: not_found (also one that has ended, or is for another).</summary>
    [Alias("RoomOf"), ReadOnly]
    Task<RoomId> RoomOf(UserId reader, string code, CancellationToken cancellation = default);

    /// <summary>Those for this user, newest first, at most <see cref="MostOfUser"/>: of rooms that they are neither in nor banned from.</summary>
    [Alias("Of"), ReadOnly]
    Task<ImmutableArray<InvitePreview>> Of(UserId user, CancellationToken cancellation = default);

    /// <summary>Longer lists are cut.</summary>
    const int MostOfUser = 50;
}
