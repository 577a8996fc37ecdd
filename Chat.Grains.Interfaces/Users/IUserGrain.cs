using System.Collections.Immutable;
using Chat.Invites;
using Chat.Notifications;
using Chat.Reading;
using Chat.Rooms;
using Chat.Threads;
using Orleans.Concurrency;

namespace Chat.Users;

/// <summary>A user: profile, rooms, and whether a connection answers. Key: the user's id.</summary>
[Alias("chat.IUserGrain")]
public interface IUserGrain : IGrainWithStringKey
{
    /// <summary>
    /// Makes the user from a token's claims if there is none yet; otherwise changes nothing. Errors: suspended; unauthenticated, where another
    /// provider gives the id of a user who has a password here.
    /// </summary>
    [Alias("Provision")]
    Task<Account> Provision(ProvisionUser claims);

    /// <summary>The account. Errors: not_found.</summary>
    [Alias("Account"), ReadOnly]
    Task<Account> Account();

    /// <summary>
    /// The account as those see it who are in a room with the user: who is invisible is offline, who is idle at all their devices is away, since
    /// <see cref="Users.Account.LastSeenAt"/>, which is null unless the user shows it. Errors: not_found.
    /// </summary>
    [Alias("AsSeen"), ReadOnly]
    Task<Account> AsSeen();

    /// <summary>Errors: not_found, suspended.</summary>
    [Alias("RequireGoodStanding"), ReadOnly]
    Task RequireGoodStanding();

    /// <summary>Changes the profile. Errors: not_found, invalid, too_long, conflict (username).</summary>
    [Alias("Update")]
    Task<Account> Update(UpdateProfile command);

    /// <summary>Changes how the user shows. Errors: not_found, invalid, too_long.</summary>
    [Alias("ChangeStatus")]
    Task<Account> ChangeStatus(ChangeStatus command);

    /// <summary>
    /// A gateway has a connection of this user, until it says otherwise or its lease ends (see <see cref="Presence.IGatewayLeaseGrain"/>). Answers
    /// the user's rooms, so that the gateway can subscribe to them, and how the user shows. A connection begins active, so the user is. Makes the user from <paramref name="claims"/> if there is none yet. Errors: suspended.
    /// </summary>
    /// <param name="gatewayId">The gateway process.</param>
    /// <param name="claims">From the user's token.</param>
    /// <param name="visit">From the first connection of the user there to the last; a later visit has a higher number.</param>
    [Alias("Attach")]
    Task<AttachedUser> Attach(string gatewayId, ProvisionUser claims, long visit = 0);

    /// <summary>The same, said again, or with news of whether the user is idle.</summary>
    /// <param name="gatewayId">The gateway process.</param>
    /// <param name="visit">As in <see cref="Attach"/>.</param>
    /// <param name="idleSince">Since when all connections of the user there are idle, UTC; null where one is not.</param>
    [Alias("Renew")]
    Task Renew(string gatewayId, long visit = 0, DateTimeOffset? idleSince = null);

    /// <summary>The user's last connection at that gateway ended. Changes nothing where a later visit has begun.</summary>
    [Alias("Detach")]
    Task Detach(string gatewayId, long visit = 0);

    /// <summary>The user's rooms that are not archived, newest activity first, with cursors and counters.</summary>
    /// <param name="type">Only these; null for all.</param>
    /// <param name="cursor">Where the last page ended; null for the first.</param>
    /// <param name="limit">1 to 2,000; a page ends earlier at <see cref="RoomPage.MaxBytes"/>.</param>
    /// <param name="cancellation">The reader has given up.</param>
    [Alias("Rooms"), ReadOnly]
    Task<RoomPage> Rooms(RoomType? type, string? cursor, int limit, CancellationToken cancellation = default);

    /// <summary>As <see cref="Rooms"/>, of those that are archived.</summary>
    [Alias("ArchivedRooms"), ReadOnly]
    Task<RoomPage> ArchivedRooms(string? cursor, int limit, CancellationToken cancellation = default);

    /// <summary>Whom the user has blocked, the newest first; at most 1,000.</summary>
    [Alias("Blocked"), ReadOnly]
    Task<ImmutableArray<UserId>> Blocked();

    /// <summary>Blocks somebody; a repeat changes nothing. Their direct room is to be told. Errors: not_found, invalid (oneself), full.</summary>
    [Alias("Block")]
    Task Block(UserId user);

    /// <summary>Takes <see cref="Block"/> back.</summary>
    [Alias("Unblock")]
    Task Unblock(UserId user);

    /// <summary>Of what the user wants to be notified, in all rooms.</summary>
    [Alias("Notifications"), ReadOnly]
    Task<NotificationSettings> Notifications();

    /// <summary>Changes <see cref="Notifications"/>; what is so already changes nothing. Errors: not_found, suspended, invalid, too_long.</summary>
    [Alias("ChangeNotifications")]
    Task<NotificationSettings> ChangeNotifications(ChangeNotifications command);

    /// <summary>A session of the user was revoked: connections opened with it must end. From session grains only.</summary>
    [Alias("EndSession")]
    Task EndSession(string sessionId);

    /// <summary>The user's row was changed in the database: it is read anew, and what follows for connections is told. From silos only.</summary>
    [Alias("Reload")]
    Task Reload();

    /// <summary>The user became a member. From room grains only.</summary>
    [Alias("EnteredAt")]
    Task Entered(RoomId room, long rev);

    /// <summary>The user is no longer a member. From room grains only.</summary>
    [Alias("Left")]
    Task Left(RoomId room, long rev);

    /// <summary>
    /// A new message mentions the user, who is told unless they have blocked its author or it is their quiet time. From room grains only, where the
    /// user's level in the room lets it.
    /// </summary>
    [Alias("Mentioned")]
    Task Mentioned(MessageId message, UserId by);

    /// <summary>The user was invited into a room. From room grains only.</summary>
    [Alias("Invited")]
    Task Invited(InvitePreview invite);

    /// <summary>An invite of the user was accepted, declined or revoked. From room grains only.</summary>
    [Alias("InviteEnded")]
    Task InviteEnded(string code);

    /// <summary>The user read a thread, on whatever device. From thread grains only.</summary>
    [Alias("HasReadThread")]
    Task HasReadThread(ThreadReadState state);

    /// <summary>The user has chosen another level for a room. From room grains only.</summary>
    [Alias("HasChosen")]
    Task HasChosen(RoomNotifications chosen);

    /// <summary>The user's cursor moved. From room grains only.</summary>
    [Alias("HasRead")]
    Task HasRead(ReadState state);
}
