using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Chat.Audit;
using Chat.Blocks;
using Chat.Gateway.Auth;
using Chat.Gateway.Directs;
using Chat.Gateway.Invites;
using Chat.Gateway.Messages;
using Chat.Gateway.Notifications;
using Chat.Gateway.Reports;
using Chat.Gateway.Rooms;
using Chat.Gateway.Threads;
using Chat.Gateway.Users;
using Chat.Invites;
using Chat.Messages;
using Chat.Notifications;
using Chat.Presence;
using Chat.Reading;
using Chat.Reports;
using Chat.Rooms;
using Chat.Sanctions;
using Chat.Search;
using Chat.Threads;
using Chat.Typing;
using Chat.Users;

namespace Chat.Gateway.Wire;

/// <summary>Everything that crosses the hub or REST: requests, answers, events, refusals, and the arguments of the hub's calls.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    MaxDepth = MaxDepth,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(EnumNames)])]
[JsonSerializable(typeof(RegisterRequest))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(ChangePasswordRequest))]
[JsonSerializable(typeof(DeleteMeRequest))]
[JsonSerializable(typeof(UpdateMeRequest))]
[JsonSerializable(typeof(ChangeStatusRequest))]
[JsonSerializable(typeof(ChangeNotificationsRequest))]
[JsonSerializable(typeof(RoomNotificationsRequest))]
[JsonSerializable(typeof(CreateRoomRequest))]
[JsonSerializable(typeof(UpdateRoomRequest))]
[JsonSerializable(typeof(AddMembersRequest))]
[JsonSerializable(typeof(ChangeRoleRequest))]
[JsonSerializable(typeof(HandOverRequest))]
[JsonSerializable(typeof(SanctionRequest))]
[JsonSerializable(typeof(InviteRequest))]
[JsonSerializable(typeof(ReportRequest))]
[JsonSerializable(typeof(DecideReportRequest))]
[JsonSerializable(typeof(OpenDirectRequest))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(PostMessageRequest))]
[JsonSerializable(typeof(EditMessage))]
[JsonSerializable(typeof(EditMessageRequest))]
[JsonSerializable(typeof(MessageId))]
[JsonSerializable(typeof(LoadMessagesRequest))]
[JsonSerializable(typeof(MarkReadRequest))]
[JsonSerializable(typeof(LoadThreadRequest))]
[JsonSerializable(typeof(MarkThreadReadRequest))]
[JsonSerializable(typeof(ChangeStandingRequest))]
[JsonSerializable(typeof(RegistrationInfo))]
[JsonSerializable(typeof(SignedInResponse))]
[JsonSerializable(typeof(SessionList))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(PublicUser))]
[JsonSerializable(typeof(UserList))]
[JsonSerializable(typeof(RoomPage))]
[JsonSerializable(typeof(RoomSummary))]
[JsonSerializable(typeof(CreatedRoom))]
[JsonSerializable(typeof(JoinedRoom))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(Sanction))]
[JsonSerializable(typeof(BanPage))]
[JsonSerializable(typeof(MutePage))]
[JsonSerializable(typeof(MadeInvite))]
[JsonSerializable(typeof(InviteList))]
[JsonSerializable(typeof(MyInviteList))]
[JsonSerializable(typeof(InvitePreview))]
[JsonSerializable(typeof(DirectList))]
[JsonSerializable(typeof(OpenedDirect))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessagePage))]
[JsonSerializable(typeof(MessageList))]
[JsonSerializable(typeof(MessageHistory))]
[JsonSerializable(typeof(MentionPage))]
[JsonSerializable(typeof(CursorList))]
[JsonSerializable(typeof(ThreadPage))]
[JsonSerializable(typeof(ThreadReadState))]
[JsonSerializable(typeof(FollowedThreadPage))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(FiledReport))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(ReportPage))]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(ReactionNews))]
[JsonSerializable(typeof(MentionNews))]
[JsonSerializable(typeof(BlockNews))]
[JsonSerializable(typeof(NotificationSettings))]
[JsonSerializable(typeof(RoomNotifications))]
[JsonSerializable(typeof(ReadState))]
[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(SyncPage))]
[JsonSerializable(typeof(ImmutableArray<PresenceSnapshot>))]
[JsonSerializable(typeof(MemberJoined))]
[JsonSerializable(typeof(MemberLeft))]
[JsonSerializable(typeof(MemberChanged))]
[JsonSerializable(typeof(SanctionsChanged))]
[JsonSerializable(typeof(InvitesChanged))]
[JsonSerializable(typeof(EndedInvite))]
[JsonSerializable(typeof(RoomNews))]
[JsonSerializable(typeof(RoomArchived))]
[JsonSerializable(typeof(RoomLeft))]
[JsonSerializable(typeof(TypingChanged))]
[JsonSerializable(typeof(PresenceChanged))]
[JsonSerializable(typeof(ReadAdvanced))]
[JsonSerializable(typeof(Resync))]
[JsonSerializable(typeof(Draining))]
[JsonSerializable(typeof(ChatError))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(RoomId))]
[JsonSerializable(typeof(ImmutableArray<RoomId>))]
[JsonSerializable(typeof(Dictionary<RoomId, long>))]
[JsonSerializable(typeof(PresenceStatus))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Deepest nesting accepted; what the server itself sends is half as deep.</summary>
    public const int MaxDepth = 16;
}
