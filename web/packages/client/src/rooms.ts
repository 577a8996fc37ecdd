import type { Conversation } from "./conversation.ts";
import type { Core } from "./core.ts";
import { rosterAfter, withMembers, type Roster } from "./roster.ts";
import { editRoom } from "./state.ts";
import type {
  BanPage,
  CreatedRoom,
  Joined,
  MemberPage,
  MutePage,
  NewRoom,
  OpenedDirect,
  RoomChanges,
  RoomId,
  RoomPage,
  RoomRole,
  RoomSummary,
  Sanction,
  SanctionTerms,
  UserId,
  UserList,
  UserProfile,
} from "./types.ts";
import type { AddMembersRequest, ChangeRoleRequest, HandOverRequest } from "./wire.ts";

const membersAtOnce = 100;

/** What happened since the page was asked for is later than what it says. */
function withPage(one: Conversation, page: MemberPage | null): Conversation {
  // All was forgotten meanwhile, or another answer is here.
  if (!one.rosterAside || !page) return { ...one, rosterAside: null };
  const roster: Roster = { members: [], ...one.roster, next: page.next };
  const memberCount = one.rosterAside.length === 0 ? page.total : one.room.memberCount;
  return {
    ...one,
    roster: one.rosterAside.reduce(rosterAfter, withMembers(roster, page.members)),
    rosterAside: null,
    room: { ...one.room, memberCount },
  };
}

/** What can be asked of the server about conversations and people. */
export class Rooms {
  readonly #core: Core;
  readonly #known: (summary: RoomSummary, joined?: Joined) => void;
  readonly #left: (roomId: RoomId) => void;

  constructor(
    core: Core,
    known: (summary: RoomSummary, joined?: Joined) => void,
    left: (roomId: RoomId) => void,
  ) {
    this.#core = core;
    this.#known = known;
    this.#left = left;
  }

  async create(room: NewRoom): Promise<RoomId> {
    const { room: created } = await this.#core.rest.post<CreatedRoom>("rooms", room);
    this.#known(await this.summary(created.id));
    return created.id;
  }

  async join(roomId: RoomId): Promise<void> {
    const joined = await this.#core.rest.post<Joined>(`rooms/${roomId}/join`);
    this.#known(joined.summary, joined);
  }

  async leave(roomId: RoomId): Promise<void> {
    await this.#core.rest.post(`rooms/${roomId}/leave`);
    this.#left(roomId);
  }

  /** What is another is told to everybody in the room, as is all that follows; each rejects with the server's refusal. */
  async update(roomId: RoomId, changes: RoomChanges): Promise<void> {
    await this.#core.rest.patch(`rooms/${roomId}`, changes);
  }

  /** It can be read and not be written to, and is in no list; who is in it stays. */
  async archive(roomId: RoomId): Promise<void> {
    await this.#core.rest.delete(`rooms/${roomId}`);
  }

  async restore(roomId: RoomId): Promise<void> {
    await this.#core.rest.post(`rooms/${roomId}/restore`);
    this.#known(await this.summary(roomId));
  }

  async addMembers(roomId: RoomId, userIds: UserId[]): Promise<void> {
    const body: AddMembersRequest = { userIds };
    await this.#core.rest.post(`rooms/${roomId}/members`, body);
  }

  async removeMember(roomId: RoomId, userId: UserId): Promise<void> {
    await this.#core.rest.delete(`rooms/${roomId}/members/${userId}`);
  }

  /** To `member`, `moderator` or `admin`; the owner is another by `handOver`. */
  async changeRole(roomId: RoomId, userId: UserId, role: RoomRole): Promise<void> {
    const body: ChangeRoleRequest = { role };
    await this.#core.rest.patch(`rooms/${roomId}/members/${userId}`, body);
  }

  /** Somebody else is the owner; the user goes on as an admin. */
  async handOver(roomId: RoomId, userId: UserId): Promise<void> {
    const body: HandOverRequest = { userId };
    await this.#core.rest.post(`rooms/${roomId}/owner`, body);
  }

  /** Out, and in by no door until it ends; anew, with other terms. Who is in the room may be banned, and who is not. */
  ban(roomId: RoomId, userId: UserId, terms: SanctionTerms = {}): Promise<Sanction> {
    return this.#core.rest.put<Sanction>(`rooms/${roomId}/bans/${userId}`, terms);
  }

  async liftBan(roomId: RoomId, userId: UserId): Promise<void> {
    await this.#core.rest.delete(`rooms/${roomId}/bans/${userId}`);
  }

  /** A member reads on, and says nothing until it ends; anew, with other terms. */
  mute(roomId: RoomId, userId: UserId, terms: SanctionTerms = {}): Promise<Sanction> {
    return this.#core.rest.put<Sanction>(`rooms/${roomId}/mutes/${userId}`, terms);
  }

  async liftMute(roomId: RoomId, userId: UserId): Promise<void> {
    await this.#core.rest.delete(`rooms/${roomId}/mutes/${userId}`);
  }

  /** Those that hold now, the newest first; they may be others once `sanctionsRev` of the conversation is. */
  bans = (roomId: RoomId, cursor?: string): Promise<BanPage> => this.#core.rest.get<BanPage>(`rooms/${roomId}/bans`, { cursor });

  mutes = (roomId: RoomId, cursor?: string): Promise<MutePage> => this.#core.rest.get<MutePage>(`rooms/${roomId}/mutes`, { cursor });

  async startDirect(participantIds: UserId[]): Promise<RoomId> {
    const body = { participantIds };
    const { conversation } = await this.#core.rest.post<OpenedDirect>("direct-messages", body);
    this.#known(conversation);
    return conversation.room.id;
  }

  find = (query: string, cursor?: string): Promise<RoomPage> => this.#core.rest.get<RoomPage>("rooms", { query, cursor });

  /** Those of mine that are archived, the one with the newest message first. */
  archived = (cursor?: string): Promise<RoomPage> => this.#core.rest.get<RoomPage>("rooms", { archived: "true", cursor });

  /** Where people ask for support: for who moderates everything all of them, for others their own. */
  support = (cursor?: string): Promise<RoomPage> => this.#core.rest.get<RoomPage>("rooms", { type: "support", cursor });

  summary = (roomId: RoomId): Promise<RoomSummary> => this.#core.rest.get<RoomSummary>(`rooms/${roomId}`);

  /** As `summary`; a room of the user's that no list named, such as an archived one, is there from then on. */
  async look(roomId: RoomId): Promise<RoomSummary> {
    const summary = await this.summary(roomId);
    if (summary.role !== null) this.#known(summary);
    return summary;
  }

  findUsers = async (query: string): Promise<UserProfile[]> =>
    (await this.#core.rest.get<UserList>("users", { query })).users;

  /** The first page of the members, or the next one after what is loaded. */
  async members(roomId: RoomId): Promise<void> {
    const before = this.#core.store.getState().rooms.get(roomId)?.roster ?? null;
    if (before && before.next === null) return;
    const query = { cursor: before?.next ?? undefined, limit: membersAtOnce };
    const { store, rest } = this.#core;
    store.update((state) => editRoom(state, roomId, (one) => ({ ...one, rosterAside: one.rosterAside ?? [] })));
    let page: MemberPage | null = null;
    try {
      page = await rest.get<MemberPage>(`rooms/${roomId}/members`, query);
    } finally {
      const came = page;
      store.update((state) => editRoom(state, roomId, (one) => withPage(one, came)));
    }
    if (store.getState().rooms.get(roomId)?.roster === null) await this.members(roomId);
  }
}
