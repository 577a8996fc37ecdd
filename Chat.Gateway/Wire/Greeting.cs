using System.Collections.Immutable;
using Chat.Invites;
using Chat.Notifications;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Gateway.Wire;

/// <summary>The answer of Hello: all a client needs to begin with.</summary>
/// <param name="User">Who it is.</param>
/// <param name="Blocked">Whom the user has blocked, the newest first; at most 1,000.</param>
/// <param name="Notifications">Of what the user wants to be notified, in all rooms.</param>
/// <param name="Invites">What the user is invited to, the newest first; at most <see cref="IInviteGrain.MostOfUser"/>.</param>
/// <param name="Rooms">The first page of the user's rooms, newest activity first.</param>
/// <param name="Next">Where the next page begins, for the list of rooms in REST; null when these are all.</param>
/// <param name="Missed">What happened after the client's cursors in rooms of this page.</param>
/// <param name="ServerTime">Now, UTC.</param>
/// <param name="AwayAfter">After so many seconds without a key or pointer the client is to say that it is idle; 0: never.</param>
internal sealed record Greeting(
    Account User, ImmutableArray<UserId> Blocked, NotificationSettings Notifications, ImmutableArray<InvitePreview> Invites,
    ImmutableArray<RoomSummary> Rooms, string? Next, ImmutableArray<SyncPage> Missed, DateTimeOffset ServerTime, int AwayAfter);
