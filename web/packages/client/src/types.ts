import type {
  AuditAction,
  ChangeNotificationsRequest,
  ChangeStandingRequest,
  ChangeStatusRequest,
  CreateRoomRequest,
  FollowedThreadPage,
  Greeting,
  InviteRequest,
  JoinedRoom,
  MessageId,
  MessageType,
  ReadState,
  ReportState,
  RoomId,
  RoomInfo,
  SanctionRequest,
  SendMessageRequest,
  SignedInResponse,
  UpdateMeRequest,
  UpdateRoomRequest,
  UserId,
} from "./wire.ts";

export type {
  Account,
  Attachment,
  AuditAction,
  AuditChange,
  AuditEntry,
  AuditPage,
  BanPage,
  ClientId,
  CreatedRoom,
  CursorList,
  EditMessage,
  FiledReport,
  FollowedThread,
  Invite,
  InvitePreview,
  Member,
  MemberCursor,
  MemberPage,
  MentionPage,
  Message,
  MessageHistory,
  MessageId,
  MessageList,
  MessagePage,
  MessageType,
  MessageVersion,
  Mute,
  MutePage,
  NotificationLevel,
  NotificationSettings,
  OpenedDirect,
  OwnSession,
  PresenceSnapshot,
  PresenceStatus,
  PublicUser,
  QuietHours,
  Reaction,
  ReactionNews,
  RegistrationInfo,
  RegistrationMode,
  Report,
  ReportPage,
  ReportState,
  RoomId,
  RoomMention,
  RoomNotifications,
  RoomPage,
  RoomRole,
  RoomSummary,
  RoomType,
  Sanction,
  SearchHit,
  SearchPage,
  SessionList,
  Suspension,
  SyncPage,
  ThreadPage,
  ThreadReadState,
  ThreadSummary,
  UserId,
  UserList,
  UserProfile,
  UserRole,
} from "./wire.ts";

/** The wire's types under the names that the SDK gives them. */
export type Room = RoomInfo;
export type ReadCursor = ReadState;
export type Joined = JoinedRoom;
export type Welcome = Greeting;
export type SignedIn = SignedInResponse;
export type SendMessage = SendMessageRequest;
export type FollowedThreads = FollowedThreadPage;
/** What a message that is to be sent answers, and where. */
export interface SendOptions {
  /** The message that it quotes. */
  readonly replyToId?: MessageId;
  /** The message whose thread it goes to. */
  readonly threadId?: MessageId;
  /** A reply in a thread that the room shows too. */
  readonly alsoInRoom?: boolean;
}
/** What is looked for; times are UTC ISO-8601, `cursor` the `next` of the page before. */
export interface SearchQuery {
  readonly query: string;
  readonly roomId?: RoomId;
  /** Its author. */
  readonly from?: UserId;
  readonly type?: MessageType;
  readonly has?: string;
  readonly after?: string;
  readonly before?: string;
  readonly cursor?: string;
  readonly limit?: number;
}
/** Which reports: `open` ones of all rooms that the user looks after, unless said; `cursor` the `next` of the page before. */
export interface ReportQuery {
  readonly state?: ReportState;
  readonly roomId?: RoomId;
  readonly cursor?: string;
  readonly limit?: number;
}
/** Which decisions; what is given must all be so. */
export interface AuditQuery {
  readonly roomId?: RoomId;
  /** Who decided. */
  readonly actor?: UserId;
  readonly action?: AuditAction;
  readonly cursor?: string;
  readonly limit?: number;
}
/** A room to be made; without a type it is public. */
export type NewRoom = CreateRoomRequest;
/** What of a room is to be another; what is left out stays. An empty `imageUrl` removes the picture, 0 `maxMembers` the bound. */
export type RoomChanges = UpdateRoomRequest;
/** What is left out stays; what is empty goes. */
export type ProfileChanges = UpdateMeRequest;
/** What is left out is none; `until` ends all of it but `invisible`. */
export type StatusChange = ChangeStatusRequest;
/** What is left out stays; quiet hours with nothing in them are none. */
export type NotificationChanges = ChangeNotificationsRequest;
/** How long an invite holds, in seconds (a week, left out), how many can come in by it (any number), and whom it is for (whoever has it). */
export type InviteTerms = InviteRequest;
/** What a ban or a mute is for, one line; and when it ends by itself, UTC ISO-8601: left out, when it is lifted. */
export type SanctionTerms = SanctionRequest;
/** What is missing stays; a `suspendedUntil` that has passed ends the suspension. */
export type StandingChange = ChangeStandingRequest;
