using System.Collections.Immutable;
using Chat.Audit;
using Chat.Calls;
using Chat.Invites;
using Chat.Messages;
using Chat.Notifications;
using Chat.Presence;
using Chat.Reading;
using Chat.Reports;
using Chat.Sanctions;
using Chat.Typing;
using Orleans.Concurrency;

namespace Chat.Rooms;

/// <summary>
/// A room of any kind, direct ones too: it owns its members, message log, typing and presence. Key: the room's id. Who calls is told by the
/// gateway from the token; every method checks that user's right. Errors common to all: not_found (also where the caller may not know of it),
/// not_member, banned.
/// </summary>
[Alias("chat.IRoomGrain")]
public interface IRoomGrain : IGrainWithStringKey
{
    /// <summary>Makes the room. Errors: conflict (it exists), invalid, not_found (a member is unknown), forbidden (see <c>Chat:Rooms:CreateBy</c>).</summary>
    [Alias("Create"), Once, AlwaysInterleave]
    Task<RoomSummary> Create(CreateRoom command);

    /// <summary>Enters a public room, or as an agent one for support; a member who joins again is answered the same. Errors: not_found (also for a private room), archived.</summary>
    [Alias("Join"), AlwaysInterleave]
    Task<JoinedRoom> Join(UserId user);

    /// <summary>Leaves; leaving twice is success. Errors: not_found, forbidden (the owner, unless the room is temporary: it goes to another then).</summary>
    [Alias("Leave"), AlwaysInterleave]
    Task Leave(UserId user);

    /// <summary>Changes the settings of a room; what is so already changes nothing. Errors: forbidden (below admin), invalid, too_long, archived, unavailable.</summary>
    [Alias("Update"), AlwaysInterleave]
    Task<RoomInfo> Update(UpdateRoom command);

    /// <summary>
    /// Makes a room read-only and takes it out of the lists; a repeat is answered the same. By its owner, or by an admin of everything, in the room or
    /// not. Errors: forbidden, invalid (a direct room), unavailable.
    /// </summary>
    [Alias("Archive"), AlwaysInterleave]
    Task<RoomInfo> Archive(UserId by);

    /// <summary>Takes <see cref="Archive"/> back; by the same.</summary>
    [Alias("Restore"), AlwaysInterleave]
    Task<RoomInfo> Restore(UserId by);

    /// <summary>
    /// Adds all of them or none. Errors: forbidden (below admin, or somebody does not let the caller), full (the room, or somebody's rooms),
    /// not_found (a user), banned (one of them), invalid, archived, unavailable.
    /// </summary>
    [Alias("AddMembers"), AlwaysInterleave]
    Task AddMembers(AddMembers command);

    /// <summary>Ends a membership; a repeat changes nothing. Errors: forbidden (below moderator, or a role that is not below the caller's), invalid, archived, unavailable.</summary>
    [Alias("RemoveMember"), AlwaysInterleave]
    Task RemoveMember(RemoveMember command);

    /// <summary>
    /// Gives a member a role. Errors: forbidden (below admin, or one of both roles is not below the caller's), not_found (no member), invalid,
    /// archived, unavailable.
    /// </summary>
    [Alias("ChangeRole"), AlwaysInterleave]
    Task<Member> ChangeRole(ChangeRole command);

    /// <summary>Hands the room over; to the owner it is a repeat. Errors: forbidden (not the owner), not_found (no member), invalid, archived, unavailable.</summary>
    [Alias("HandOver"), AlwaysInterleave]
    Task HandOver(HandOverRoom command);

    /// <summary>
    /// Bans somebody, who is removed with it, or mutes a member; what is so already changes nothing. Errors: forbidden (below moderator, or a role that
    /// is not below the caller's), not_found (no such user, or to be muted: no member), invalid, too_long, archived, unavailable.
    /// </summary>
    [Alias("Sanction"), AlwaysInterleave]
    Task<Sanction> Sanction(PutSanction command);

    /// <summary>Ends a ban or a mute; a repeat changes nothing. Errors: forbidden (as to put it), invalid, archived, unavailable.</summary>
    [Alias("Lift"), AlwaysInterleave]
    Task Lift(LiftSanction command);

    /// <summary>Who is banned or muted now, newest first. Errors: forbidden (below moderator), invalid.</summary>
    [Alias("Sanctions"), ReadOnly, AlwaysInterleave]
    Task<SanctionPage> Sanctions(ListSanctions query, CancellationToken cancellation = default);

    /// <summary>
    /// Tells those about a message who look after the room; a repeat is answered with the first. By whoever reads it, of somebody else's. Errors:
    /// not_found (also a deleted message), invalid, too_long, unavailable.
    /// </summary>
    [Alias("Report"), AlwaysInterleave]
    Task<FiledReport> Report(ReportMessage command);

    /// <summary>What was reported in the room, newest first. Errors: forbidden (below moderator), invalid (also a direct room).</summary>
    [Alias("Reports"), ReadOnly, AlwaysInterleave]
    Task<ReportPage> Reports(ListReports query, CancellationToken cancellation = default);

    /// <summary>What was decided in the room, newest first. Errors: forbidden (below admin), invalid (also a direct room).</summary>
    [Alias("Audit"), ReadOnly, AlwaysInterleave]
    Task<AuditPage> Audit(AuditQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// Makes an invite; one for a person who has one is answered the same. Errors: forbidden (below admin, or the person does not let the caller),
    /// conflict (a member already), banned (the person), not_found (no such user), full (a hundred invites), invalid, archived, unavailable.
    /// </summary>
    [Alias("Invite"), AlwaysInterleave]
    Task<Invite> Invite(CreateInvite command);

    /// <summary>The room's invites that have not ended, newest first. Errors: forbidden (below admin), invalid.</summary>
    [Alias("Invites"), ReadOnly, AlwaysInterleave]
    Task<ImmutableArray<Invite>> Invites(UserId by);

    /// <summary>Ends an invite; a repeat changes nothing. Errors: forbidden (below admin), invalid, archived, unavailable.</summary>
    [Alias("RevokeInvite"), AlwaysInterleave]
    Task RevokeInvite(UserId by, string code);

    /// <summary>
    /// Enters by an invite, also a private room; a member who comes again is answered the same. Errors: not_found (no such invite, one that has ended
    /// or is for another), banned, full, archived, unavailable.
    /// </summary>
    [Alias("AcceptInvite"), AlwaysInterleave]
    Task<JoinedRoom> AcceptInvite(InviteAnswer answer);

    /// <summary>Ends an invite that is for this user; a repeat changes nothing. Errors: unavailable.</summary>
    [Alias("DeclineInvite"), AlwaysInterleave]
    Task DeclineInvite(InviteAnswer answer);

    /// <summary>Starts the room or answers the one there is. Errors: invalid (participants that are not the key's, fewer than two, more than ten), not_found (an unknown user), forbidden (somebody does not let the caller, or has blocked them).</summary>
    [Alias("Open"), AlwaysInterleave]
    Task<RoomSummary> Open(OpenDirect command);

    /// <summary>Of a direct room of two: which of them has blocked the other is read anew. From gateways, once it has changed.</summary>
    [Alias("BlocksChanged"), AlwaysInterleave]
    Task BlocksChanged();

    /// <summary>
    /// The user is deleted, and with that out of the room: one of theirs is handed to the member of the highest role who is here longest, or archived
    /// where nobody else is. A direct room stays, and nobody writes to them. A repeat changes nothing. From deletion grains only. Errors: unavailable.
    /// </summary>
    [Alias("Deleted"), AlwaysInterleave]
    Task Deleted(UserId user);

    /// <summary>
    /// Archives a temporary room that nobody is in, before it is purged; whether it may be. A repeat is answered the same. From silos only. Errors:
    /// unavailable.
    /// </summary>
    [Alias("Expire"), AlwaysInterleave]
    Task<bool> Expire();

    /// <summary>
    /// Posts; returns once the message is committed. Interleaves, as all changes do: they only queue, and one after the other is decided and
    /// committed in batches.
    /// Errors: invalid, too_long, archived, muted, slow_mode, forbidden, unavailable (nothing was promised: repeat with the same client id).
    /// </summary>
    [Alias("Post"), AlwaysInterleave]
    Task<Message> Post(PostMessage command);

    /// <summary>Changes the text of the caller's own message. Errors: invalid, too_long, archived, forbidden (another's), not_found, unavailable.</summary>
    [Alias("Edit"), AlwaysInterleave]
    Task<Message> Edit(EditMessage command);

    /// <summary>
    /// Takes back the caller's own message, or as a moderator of the room or of everything another's; a repeat is answered the same. Errors: archived,
    /// forbidden, not_found, unavailable.
    /// </summary>
    [Alias("Delete"), AlwaysInterleave]
    Task<Message> Delete(DeleteMessage command);

    /// <summary>
    /// Chooses an emoji for a message; a repeat is answered the same. Errors: invalid (no single emoji), full (twenty different ones), archived,
    /// not_found, unavailable.
    /// </summary>
    [Alias("AddReaction"), AlwaysInterleave]
    Task<Message> AddReaction(AddReaction command);

    /// <summary>Takes an emoji back; a repeat is answered the same. Errors: invalid, archived, not_found, unavailable.</summary>
    [Alias("RemoveReaction"), AlwaysInterleave]
    Task<Message> RemoveReaction(RemoveReaction command);

    /// <summary>
    /// Pins a message to the room; a repeat is answered the same. Errors: forbidden (in a room, who is no admin of it), full (ten are pinned),
    /// archived, not_found, unavailable.
    /// </summary>
    [Alias("Pin"), AlwaysInterleave]
    Task<Message> Pin(PinMessage command);

    /// <summary>Takes a pinned message down; a repeat is answered the same. Errors: forbidden, archived, not_found, unavailable.</summary>
    [Alias("Unpin"), AlwaysInterleave]
    Task<Message> Unpin(UnpinMessage command);

    /// <summary>The room as <paramref name="reader"/> sees it, with cursor and counters.</summary>
    [Alias("Describe"), ReadOnly, AlwaysInterleave]
    Task<RoomSummary> Describe(UserId reader);

    /// <summary>The newest <paramref name="limit"/> messages (1 to 200), from memory where possible.</summary>
    [Alias("Newest"), ReadOnly, AlwaysInterleave]
    Task<MessagePage> Newest(UserId reader, int limit, CancellationToken cancellation = default);

    /// <summary>Everything that changed after <paramref name="rev"/>, bounded; see <see cref="SyncPage.Resync"/>.</summary>
    [Alias("Sync"), ReadOnly, AlwaysInterleave]
    Task<SyncPage> Sync(UserId reader, long rev, CancellationToken cancellation = default);

    /// <summary>
    /// The same for all members that are connected to a gateway, so that a gap costs one question and not one of each. From gateways only, which
    /// hand it to members.
    /// </summary>
    [Alias("CatchUp"), ReadOnly, AlwaysInterleave]
    Task<SyncPage> CatchUp(long rev, CancellationToken cancellation = default);

    /// <summary>Moves the reader's cursor forward to <paramref name="seq"/>; one that is behind changes nothing. Errors: invalid (a seq that does not exist).</summary>
    [Alias("MarkRead"), AlwaysInterleave]
    Task<ReadState> MarkRead(UserId reader, long seq);

    /// <summary>
    /// Moves the reader's cursor back to before <paramref name="seq"/>, the only thing that does; one that is there or further back stays. Errors:
    /// invalid (a seq that does not exist), unavailable.
    /// </summary>
    [Alias("MarkUnread"), AlwaysInterleave]
    Task<ReadState> MarkUnread(UserId reader, long seq);

    /// <summary>
    /// Of which messages here a member wants to be notified; the same again changes nothing. One call after the other, so that what is stored is what
    /// was asked for last. Errors: invalid.
    /// </summary>
    [Alias("ChooseNotifications")]
    Task<RoomNotifications> ChooseNotifications(UserId member, NotificationLevel level);

    /// <summary>How far each member has read. Errors: too_large (more than a hundred members).</summary>
    [Alias("Cursors"), ReadOnly, AlwaysInterleave]
    Task<ImmutableArray<MemberCursor>> Cursors(UserId reader);

    /// <summary>Says that a member types or has stopped. Forgotten after three seconds; repeats within two are swallowed.</summary>
    [Alias("SetTyping"), AlwaysInterleave]
    Task SetTyping(TypingNotice notice);

    /// <summary>Members in the order in which the room took them, paged.</summary>
    [Alias("Members"), ReadOnly, AlwaysInterleave]
    Task<MemberPage> Members(ListMembers query, CancellationToken cancellation = default);

    /// <summary>Which members are online now.</summary>
    [Alias("Online"), ReadOnly, AlwaysInterleave]
    Task<PresenceSnapshot> Online(UserId reader);

    /// <summary>A gateway's word on which members are connected to it. From gateways only.</summary>
    [Alias("ReportPresence"), AlwaysInterleave]
    Task ReportPresence(PresenceReport report);
}
