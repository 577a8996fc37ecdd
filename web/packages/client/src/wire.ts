// Generated from the C# contract by the tests of Chat.Tests/Wire, run with CHAT_UPDATE_GOLDEN=1.

export type ClientId = string;
export type MessageId = string;
export type RoomId = string;
export type UserId = string;

export const errorCodes = [
  "unauthenticated",
  "forbidden",
  "not_found",
  "not_member",
  "invalid",
  "too_long",
  "too_large",
  "unsupported_type",
  "rate_limited",
  "slow_mode",
  "muted",
  "banned",
  "blocked_content",
  "conflict",
  "archived",
  "full",
  "unavailable",
  "suspended",
] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type AuditAction = "memberAdded" | "memberRemoved" | "memberBanned" | "memberUnbanned" | "memberMuted" | "memberUnmuted" | "roleChanged" | "ownerChanged" | "roomUpdated" | "roomArchived" | "roomRestored" | "messageDeleted" | "messagePinned" | "messageUnpinned" | "inviteMade" | "inviteRevoked" | "userRoleChanged" | "userSuspended" | "userReinstated" | "userPasswordReset" | "userSessionsEnded" | "reportAccepted" | "reportDismissed" | "reportReopened";
export type ContactRule = "everyone" | "sharedRooms" | "nobody";
export type MessageType = "text" | "image" | "file" | "system";
export type NotificationLevel = "all" | "mentions" | "none";
export type PostBy = "members" | "moderators";
export type PresenceStatus = "offline" | "online" | "away" | "busy" | "invisible";
export type RegistrationMode = "open" | "invited" | "closed";
export type ReportState = "open" | "accepted" | "dismissed";
export type RoomMention = "here" | "room";
export type RoomRole = "member" | "moderator" | "admin" | "owner";
export type RoomType = "public" | "private" | "direct" | "group" | "support";
export type UserRole = "user" | "moderator" | "admin";

export interface Account {
  id: UserId;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  email: string | null;
  role: UserRole;
  status: PresenceStatus;
  statusText: string;
  statusEmoji: string | null;
  statusUntil: string | null;
  about: string;
  lastSeenAt: string | null;
  showLastSeen: boolean;
  contactBy: ContactRule;
  createdAt: string;
}

export interface AddMembersRequest {
  userIds: UserId[];
}

export interface Attachment {
  id: string;
  url: string;
  name: string;
  size: number;
  mimeType: string;
  width: number | null;
  height: number | null;
}

export interface AuditChange {
  name: string;
  before: string | null;
  after: string | null;
}

export interface AuditEntry {
  id: string;
  at: string;
  actor: UserProfile | null;
  action: AuditAction;
  roomId: RoomId | null;
  roomName: string | null;
  target: UserProfile | null;
  messageId: MessageId | null;
  reason: string | null;
  until: string | null;
  changes: AuditChange[];
}

export interface AuditPage {
  entries: AuditEntry[];
  next: string | null;
}

export interface BanPage {
  bans: Sanction[];
  next: string | null;
}

export interface BlockNews {
  userIds: UserId[];
}

export interface ChangeNotificationsRequest {
  quietHours?: QuietHoursRequest | null;
  keywords?: string[] | null;
}

export interface ChangePasswordRequest {
  current: string;
  new: string;
}

export interface ChangeRoleRequest {
  role: RoomRole;
}

export interface ChangeStandingRequest {
  role?: UserRole | null;
  suspendedUntil?: string | null;
  reason?: string | null;
}

export interface ChangeStatusRequest {
  status: PresenceStatus;
  text?: string | null;
  emoji?: string | null;
  until?: string | null;
}

export interface ChatError {
  code: ErrorCode;
  message: string;
  retryAfter?: number;
}

export interface CreateRoomRequest {
  name: string;
  description?: string | null;
  type?: RoomType | null;
  imageUrl?: string | null;
  memberIds?: UserId[] | null;
  clientId?: ClientId | null;
  temporary?: boolean;
}

export interface CreatedRoom {
  room: RoomInfo;
}

export interface CursorList {
  cursors: MemberCursor[];
}

export interface DecideReportRequest {
  state: ReportState;
  note?: string | null;
}

export interface DeleteMeRequest {
  password?: string | null;
}

export interface DirectList {
  conversations: RoomSummary[];
}

export interface Draining {
  retryAfter: number;
}

export interface EditMessage {
  messageId: MessageId;
  content: string;
}

export interface EditMessageRequest {
  content: string;
}

export interface EndedInvite {
  code: string;
}

export interface FiledReport {
  id: string;
  messageId: MessageId;
  reason: string;
  createdAt: string;
  state: ReportState;
}

export interface FollowedThread {
  root: Message;
  lastReply: Message | null;
  unread: number;
}

export interface FollowedThreadPage {
  threads: FollowedThread[];
  next: string | null;
}

export interface Greeting {
  user: Account;
  blocked: UserId[];
  notifications: NotificationSettings;
  invites: InvitePreview[];
  rooms: RoomSummary[];
  next: string | null;
  missed: SyncPage[];
  serverTime: string;
  awayAfter: number;
}

export interface HandOverRequest {
  userId: UserId;
}

export interface Invite {
  code: string;
  roomId: RoomId;
  userId: UserId | null;
  createdBy: UserId;
  createdAt: string;
  expiresAt: string;
  maxUses: number | null;
  uses: number;
}

export interface InviteList {
  invites: Invite[];
}

export interface InvitePreview {
  code: string;
  roomName: string;
  imageUrl: string | null;
  memberCount: number;
  by: UserProfile | null;
  createdAt: string;
  expiresAt: string;
}

export interface InviteRequest {
  userId?: UserId | null;
  expiresIn?: number | null;
  maxUses?: number | null;
}

export interface InvitesChanged {
  rev: number;
  roomId: RoomId;
}

export interface JoinedRoom {
  summary: RoomSummary;
  messages: Message[];
  onlineCount: number;
}

export interface LoadMessagesRequest {
  roomId: RoomId;
  before?: number | null;
  after?: number | null;
  around?: number | null;
  limit?: number | null;
  replies?: boolean | null;
}

export interface LoadThreadRequest {
  messageId: MessageId;
  before?: number | null;
  after?: number | null;
  limit?: number | null;
}

export interface LoginRequest {
  email: string;
  password: string;
}

export interface MadeInvite {
  invite: Invite;
}

export interface MarkReadRequest {
  seq: number;
}

export interface MarkThreadReadRequest {
  seq: number;
}

export interface Member {
  user: UserProfile;
  role: RoomRole;
  joinedAt: string;
  online: boolean;
  muted: Mute | null;
}

export interface MemberChanged {
  rev: number;
  member: Member;
  roomId: RoomId;
}

export interface MemberCursor {
  userId: UserId;
  lastReadSeq: number;
}

export interface MemberJoined {
  rev: number;
  member: Member;
  memberCount: number;
  roomId: RoomId;
}

export interface MemberLeft {
  rev: number;
  userId: UserId;
  memberCount: number;
  roomId: RoomId;
}

export interface MemberPage {
  members: Member[];
  next: string | null;
  total: number;
}

export interface MentionNews {
  roomId: RoomId;
  messageId: MessageId;
  by: UserId;
}

export interface MentionPage {
  messages: Message[];
  next: string | null;
}

export interface Message {
  id: MessageId;
  roomId: RoomId;
  seq: number;
  rev: number;
  authorId: UserId;
  clientId: ClientId;
  type: MessageType;
  content: string;
  attachments: Attachment[];
  replyToId: MessageId | null;
  threadId: MessageId | null;
  replyCount: number;
  mentions: UserId[];
  reactions: Reaction[];
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  pinnedAt: string | null;
  thread: ThreadSummary | null;
  alsoInRoom: boolean;
  mentionsRoom: RoomMention | null;
}

export interface MessageHistory {
  versions: MessageVersion[];
}

export interface MessageList {
  messages: Message[];
}

export interface MessagePage {
  messages: Message[];
  hasMore: boolean;
}

export interface MessageVersion {
  content: string;
  editedAt: string;
  editedBy: UserId;
}

export interface Mute {
  until: string | null;
  reason: string | null;
}

export interface MutePage {
  mutes: Sanction[];
  next: string | null;
}

export interface MyInviteList {
  invites: InvitePreview[];
}

export interface NotificationSettings {
  quietHours: QuietHours | null;
  keywords: string[];
}

export interface OpenDirectRequest {
  participantIds: UserId[];
}

export interface OpenedDirect {
  conversation: RoomSummary;
}

export interface OwnSession {
  id: string;
  device: string | null;
  network: string | null;
  createdAt: string;
  usedAt: string;
  isCurrent: boolean;
}

export interface PostMessageRequest {
  clientId: ClientId;
  content: string;
  type?: MessageType | null;
  replyToId?: MessageId | null;
  threadId?: MessageId | null;
  alsoInRoom?: boolean | null;
}

export interface PresenceChanged {
  online: UserId[];
  offline: UserId[];
  onlineCount: number;
  away: UserId[];
  busy: UserId[];
  roomId: RoomId;
}

export interface PresenceSnapshot {
  roomId: RoomId;
  online: UserId[];
  count: number;
  away: UserId[];
  busy: UserId[];
}

export interface Problem {
  title: string;
  status: number;
  code: ErrorCode;
  retryAfter?: number;
}

export interface PublicUser {
  id: UserId;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  status: PresenceStatus;
  statusText: string;
  statusEmoji: string | null;
  statusUntil: string | null;
  lastSeenAt: string | null;
  about: string;
  role: UserRole;
  suspension: Suspension | null;
}

export interface QuietHours {
  from: string;
  to: string;
  timeZone: string;
}

export interface QuietHoursRequest {
  from?: string | null;
  to?: string | null;
  timeZone?: string | null;
}

export interface Reaction {
  emoji: string;
  count: number;
  userIds: UserId[];
}

export interface ReactionNews {
  roomId: RoomId;
  rev: number;
  messageId: MessageId;
  userId: UserId;
  emoji: string;
  reactions: Reaction[];
}

export interface ReadAdvanced {
  userId: UserId;
  seq: number;
  roomId: RoomId;
}

export interface ReadState {
  roomId: RoomId;
  lastReadSeq: number;
  unread: number;
  mentions: number;
  lastSeq: number;
  unreadCapped: boolean;
  markedUnread: boolean;
}

export interface RefreshRequest {
  refreshToken: string;
}

export interface RegisterRequest {
  email: string;
  password: string;
  username?: string | null;
  displayName?: string | null;
  invite?: string | null;
}

export interface RegistrationInfo {
  registration: RegistrationMode;
}

export interface Report {
  id: string;
  state: ReportState;
  roomId: RoomId;
  roomName: string | null;
  messageId: MessageId;
  author: UserProfile;
  content: string;
  sentAt: string;
  deletedAt: string | null;
  reporter: UserProfile;
  reason: string;
  createdAt: string;
  decidedBy: UserProfile | null;
  decidedAt: string | null;
  note: string | null;
}

export interface ReportPage {
  reports: Report[];
  next: string | null;
  open: number;
}

export interface ReportRequest {
  reason: string;
}

export interface Resync {
  roomId: RoomId;
  since: number;
  missed: SyncPage | null;
}

export interface RoomArchived {
  rev: number;
  roomId: RoomId;
}

export interface RoomInfo {
  id: RoomId;
  type: RoomType;
  name: string;
  description: string;
  imageUrl: string | null;
  createdBy: UserId;
  createdAt: string;
  archivedAt: string | null;
  maxMembers: number | null;
  postBy: PostBy;
  slowModeSeconds: number;
  temporary: boolean;
  memberCount: number;
  lastSeq: number;
  rev: number;
}

export interface RoomLeft {
  roomId: RoomId;
  rev: number;
}

export interface RoomNews {
  roomId: RoomId;
  id: RoomId;
  type: RoomType;
  name: string;
  description: string;
  imageUrl: string | null;
  createdBy: UserId;
  createdAt: string;
  archivedAt: string | null;
  maxMembers: number | null;
  postBy: PostBy;
  slowModeSeconds: number;
  temporary: boolean;
  memberCount: number;
  lastSeq: number;
  rev: number;
}

export interface RoomNotifications {
  roomId: RoomId;
  level: NotificationLevel;
}

export interface RoomNotificationsRequest {
  level: NotificationLevel;
}

export interface RoomPage {
  rooms: RoomSummary[];
  next: string | null;
}

export interface RoomSummary {
  room: RoomInfo;
  role: RoomRole | null;
  muted: Mute | null;
  level: NotificationLevel;
  lastReadSeq: number;
  unread: number;
  unreadCapped: boolean;
  mentions: number;
  lastMessage: Message | null;
  participants: UserProfile[];
}

export interface Sanction {
  user: UserProfile;
  by: UserProfile;
  reason: string | null;
  createdAt: string;
  until: string | null;
}

export interface SanctionRequest {
  reason?: string | null;
  until?: string | null;
}

export interface SanctionsChanged {
  rev: number;
  roomId: RoomId;
}

export interface SearchHit {
  message: Message;
  room: SearchedRoom;
  highlights: number[][];
}

export interface SearchPage {
  hits: SearchHit[];
  next: string | null;
}

export interface SearchedRoom {
  id: RoomId;
  name: string;
  type: RoomType;
}

export interface SendMessageRequest {
  roomId: RoomId;
  clientId: ClientId;
  content: string;
  type?: MessageType | null;
  replyToId?: MessageId | null;
  threadId?: MessageId | null;
  alsoInRoom?: boolean | null;
}

export interface SessionList {
  sessions: OwnSession[];
}

export interface SignedInResponse {
  token: string;
  expiresAt: string;
  refreshToken: string;
  user: Account;
}

export interface Suspension {
  until: string;
  reason: string | null;
}

export interface SyncPage {
  roomId: RoomId;
  rev: number;
  messages: Message[];
  joined: Member[];
  left: UserId[];
  room: RoomInfo;
  resync: boolean;
}

export interface ThreadPage {
  root: Message;
  messages: Message[];
  hasMore: boolean;
  following: boolean;
  lastReadSeq: number;
  unread: number;
}

export interface ThreadReadState {
  messageId: MessageId;
  lastReadSeq: number;
  unread: number;
  roomId: RoomId;
}

export interface ThreadSummary {
  rootId: MessageId;
  replyCount: number;
  lastReplyAt: string;
  participants: UserId[];
}

export interface TypingChanged {
  userId: UserId;
  isTyping: boolean;
  roomId: RoomId;
}

export interface UpdateMeRequest {
  displayName?: string | null;
  username?: string | null;
  avatarUrl?: string | null;
  statusText?: string | null;
  contactBy?: ContactRule | null;
  about?: string | null;
  showLastSeen?: boolean | null;
}

export interface UpdateRoomRequest {
  name?: string | null;
  description?: string | null;
  imageUrl?: string | null;
  maxMembers?: number | null;
  postBy?: PostBy | null;
  slowModeSeconds?: number | null;
}

export interface UserList {
  users: UserProfile[];
}

export interface UserProfile {
  id: UserId;
  username: string;
  displayName: string;
  avatarUrl: string | null;
}

export interface ServerEvents {
  AccountChanged: Account;
  BlocksChanged: BlockNews;
  Draining: Draining;
  InviteEnded: EndedInvite;
  Invited: InvitePreview;
  InvitesChanged: InvitesChanged;
  MemberChanged: MemberChanged;
  MemberJoined: MemberJoined;
  MemberLeft: MemberLeft;
  Mentioned: MentionNews;
  MessageDeleted: Message;
  MessageEdited: Message;
  MessagePinned: Message;
  MessagePosted: Message;
  MessageUnpinned: Message;
  NotificationsChanged: NotificationSettings;
  PresenceChanged: PresenceChanged;
  ReactionAdded: ReactionNews;
  ReactionRemoved: ReactionNews;
  ReadAdvanced: ReadAdvanced;
  Resync: Resync;
  RoomArchived: RoomArchived;
  RoomCreated: RoomSummary;
  RoomLeft: RoomLeft;
  RoomNotificationsChanged: RoomNotifications;
  RoomUpdated: RoomNews;
  SanctionsChanged: SanctionsChanged;
  ThreadRead: ThreadReadState;
  TypingChanged: TypingChanged;
  UnreadChanged: ReadState;
}

export const eventNames = [
  "AccountChanged",
  "BlocksChanged",
  "Draining",
  "InviteEnded",
  "Invited",
  "InvitesChanged",
  "MemberChanged",
  "MemberJoined",
  "MemberLeft",
  "Mentioned",
  "MessageDeleted",
  "MessageEdited",
  "MessagePinned",
  "MessagePosted",
  "MessageUnpinned",
  "NotificationsChanged",
  "PresenceChanged",
  "ReactionAdded",
  "ReactionRemoved",
  "ReadAdvanced",
  "Resync",
  "RoomArchived",
  "RoomCreated",
  "RoomLeft",
  "RoomNotificationsChanged",
  "RoomUpdated",
  "SanctionsChanged",
  "ThreadRead",
  "TypingChanged",
  "UnreadChanged",
] as const;
