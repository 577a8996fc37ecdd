import type { Core } from "./core.ts";
import type { CursorList, MemberCursor, Message, MessageHistory, MessageId, MessageVersion, PublicUser, RoomId, SearchPage, SearchQuery, StandingChange, UserId } from "./types.ts";

/** What is asked of the server and kept nowhere. */
export class Lookups {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  async message(id: MessageId): Promise<Message> {
    const message = await this.#core.rest.get<Message>(`messages/${id}`);
    this.#core.people.need([message.authorId]);
    return message;
  }

  async history(id: MessageId): Promise<MessageVersion[]> {
    const { versions } = await this.#core.rest.get<MessageHistory>(`messages/${id}/history`);
    this.#core.people.need(versions.map((version) => version.editedBy));
    return versions;
  }

  async user(id: UserId): Promise<PublicUser> {
    const user = await this.#core.rest.get<PublicUser>(`users/${encodeURIComponent(id)}`);
    this.#core.people.seen([user]);
    return user;
  }

  async changeStanding(id: UserId, change: StandingChange): Promise<PublicUser> {
    return this.#core.rest.patch<PublicUser>(`users/${encodeURIComponent(id)}`, change);
  }

  async cursors(roomId: RoomId): Promise<MemberCursor[]> {
    const { cursors } = await this.#core.rest.get<CursorList>(`rooms/${roomId}/cursors`);
    this.#core.people.need(cursors.map((cursor) => cursor.userId));
    return cursors;
  }

  async search(query: SearchQuery): Promise<SearchPage> {
    const page = await this.#core.rest.get<SearchPage>("search", { ...query });
    this.#core.people.need(page.hits.map(({ message }) => message.authorId));
    return page;
  }
}
