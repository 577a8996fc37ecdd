import type { Core } from "./core.ts";
import { withJoined, type Roster } from "./roster.ts";
import { editRoom } from "./state.ts";
import type {
  CreatedRoom,
  Joined,
  MemberPage,
  NewRoom,
  OpenedDirect,
  RoomId,
  RoomPage,
  RoomSummary,
  UserId,
  UserList,
  UserProfile,
} from "./types.ts";

const membersAtOnce = 100;

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

  async startDirect(participantIds: UserId[]): Promise<RoomId> {
    const body = { participantIds };
    const { conversation } = await this.#core.rest.post<OpenedDirect>("direct-messages", body);
    this.#known(conversation);
    return conversation.room.id;
  }

  find = (query: string, cursor?: string): Promise<RoomPage> => this.#core.rest.get<RoomPage>("rooms", { query, cursor });

  summary = (roomId: RoomId): Promise<RoomSummary> => this.#core.rest.get<RoomSummary>(`rooms/${roomId}`);

  findUsers = async (query: string): Promise<UserProfile[]> =>
    (await this.#core.rest.get<UserList>("users", { query })).users;

  /** The first page of the members, or the next one after what is loaded. */
  async members(roomId: RoomId): Promise<void> {
    const before = this.#core.store.getState().rooms.get(roomId)?.roster ?? null;
    if (before && before.next === null) return;
    const query = { cursor: before?.next ?? undefined, limit: membersAtOnce };
    const page = await this.#core.rest.get<MemberPage>(`rooms/${roomId}/members`, query);
    this.#core.store.update((state) =>
      editRoom(state, roomId, (one) => {
        const roster: Roster = { members: [], ...one.roster, next: page.next };
        return { ...one, roster: withJoined(roster, page.members), room: { ...one.room, memberCount: page.total } };
      }),
    );
  }
}
