import type {
  CreateRoomRequest,
  Greeting,
  JoinedRoom,
  ReadState,
  RoomInfo,
  SendMessageRequest,
  SignedInResponse,
} from "./wire.ts";

export type {
  Account,
  Attachment,
  ClientId,
  CreatedRoom,
  Member,
  MemberPage,
  Message,
  MessageId,
  MessagePage,
  OpenedDirect,
  PresenceSnapshot,
  Reaction,
  RoomId,
  RoomPage,
  RoomRole,
  RoomSummary,
  RoomType,
  SyncPage,
  UserId,
  UserList,
  UserProfile,
} from "./wire.ts";

/** The wire's types under the names that the SDK gives them. */
export type Room = RoomInfo;
export type ReadCursor = ReadState;
export type Joined = JoinedRoom;
export type Welcome = Greeting;
export type SignedIn = SignedInResponse;
export type SendMessage = SendMessageRequest;
/** A room to be made; without a type it is public. */
export type NewRoom = CreateRoomRequest;
