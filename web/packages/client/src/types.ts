/** The wire types of docs/wire.md; every field is always present, `null` or `[]` where empty. */

export type RoomId = string;
export type UserId = string;
export type MessageId = string;
export type ClientId = string;

export type RoomType = "public" | "private" | "direct" | "group" | "support";
export type RoomRole = "member" | "moderator" | "admin" | "owner";

export interface UserProfile {
  id: UserId;
  username: string;
  displayName: string;
  avatarUrl: string | null;
}

export interface Account extends UserProfile {
  email: string | null;
  role: "user" | "moderator" | "admin";
  status: "offline" | "online";
  statusText: string | null;
  lastSeenAt: string | null;
  createdAt: string;
}

export interface Room {
  id: RoomId;
  type: RoomType;
  name: string | null;
  description: string | null;
  imageUrl: string | null;
  createdBy: UserId | null;
  createdAt: string;
  archivedAt: string | null;
  memberCount: number;
  lastSeq: number;
  rev: number;
}

export interface RoomSummary {
  room: Room;
  /** `null`: not a member. */
  role: RoomRole | null;
  lastReadSeq: number;
  unread: number;
  mentions: number;
  lastMessage: Message | null;
  /** Of a direct or group conversation; empty for rooms. */
  participants: UserProfile[];
}

export interface Member {
  user: UserProfile;
  role: RoomRole;
  joinedAt: string;
  online: boolean;
}

export interface Reaction {
  emoji: string;
  count: number;
  userIds: UserId[];
}

export interface Message {
  id: MessageId;
  roomId: RoomId;
  seq: number;
  rev: number;
  authorId: UserId;
  clientId: ClientId | null;
  type: "text" | "image" | "file" | "system";
  content: string;
  attachments: unknown[];
  replyToId: MessageId | null;
  threadId: MessageId | null;
  replyCount: number;
  mentions: UserId[];
  reactions: Reaction[];
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  pinnedAt: string | null;
}

export interface SyncPage {
  roomId: RoomId;
  rev: number;
  messages: Message[];
  joined: Member[];
  left: UserId[];
  room: Room;
  /** Too much was missed: the room has to be loaded anew. */
  resync: boolean;
}

export interface ReadCursor {
  roomId: RoomId;
  lastReadSeq: number;
  unread: number;
  mentions: number;
}

export interface MessagePage {
  messages: Message[];
  hasMore: boolean;
}

export interface MemberPage {
  members: Member[];
  next: string | null;
  total: number;
}

export interface RoomPage {
  rooms: RoomSummary[];
  next: string | null;
}

export interface Joined {
  summary: RoomSummary;
  messages: Message[];
  onlineCount: number;
}

export interface Welcome {
  user: Account;
  rooms: RoomSummary[];
  missed: SyncPage[];
  serverTime: string;
}

export interface SignedIn {
  token: string;
  expiresAt: string;
  refreshToken: string;
  user: Account;
}

export interface SendMessage {
  roomId: RoomId;
  clientId: ClientId;
  content: string;
}

export interface NewRoom {
  name: string;
  description?: string;
  type: "public" | "private";
  memberIds?: UserId[];
}
