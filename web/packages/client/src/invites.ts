import type { Core } from "./core.ts";
import type { Invite, InvitePreview, InviteTerms, Joined, RoomId, RoomSummary } from "./types.ts";
import type { InviteList, MadeInvite } from "./wire.ts";

/** Ways into a room: by a link for whoever has it, or for one person. Each call rejects with the server's refusal. */
export class Invites {
  readonly #core: Core;
  readonly #known: (summary: RoomSummary, joined: Joined) => void;

  constructor(core: Core, known: (summary: RoomSummary, joined: Joined) => void) {
    this.#core = core;
    this.#known = known;
  }

  /** By a link; with a `userId`, for this person only, who is told of it. */
  async make(roomId: RoomId, terms: InviteTerms = {}): Promise<Invite> {
    return (await this.#core.rest.post<MadeInvite>(`rooms/${roomId}/invites`, terms)).invite;
  }

  /** Those of a room that hold, the newest first; they may be others once `invitesRev` of the conversation is. */
  async ofRoom(roomId: RoomId): Promise<readonly Invite[]> {
    const { invites } = await this.#core.rest.get<InviteList>(`rooms/${roomId}/invites`);
    this.#core.people.need(invites.flatMap(({ userId, createdBy }) => (userId === null ? [createdBy] : [createdBy, userId])));
    return invites;
  }

  async revoke(roomId: RoomId, code: string): Promise<void> {
    await this.#core.rest.delete(`rooms/${roomId}/invites/${encodeURIComponent(code)}`);
  }

  /** What it shows of its room to who is not in it. */
  preview = (code: string): Promise<InvitePreview> => this.#core.rest.get<InvitePreview>(`invites/${encodeURIComponent(code)}`);

  /** Enters the room. */
  async accept(code: string): Promise<RoomId> {
    const joined = await this.#core.rest.post<Joined>(`invites/${encodeURIComponent(code)}/accept`);
    this.#known(joined.summary, joined);
    this.ended(code);
    return joined.summary.room.id;
  }

  /** One that is for the user; a link that was declined stays as it is. */
  async decline(code: string): Promise<void> {
    await this.#core.rest.post(`invites/${encodeURIComponent(code)}/decline`);
    this.ended(code);
  }

  /** The user was invited. */
  readonly came = (invite: InvitePreview): void => {
    this.#set((invites) => [invite, ...invites.filter(({ code }) => code !== invite.code)]);
    if (invite.by) this.#core.people.seen([invite.by]);
  };

  /** An invite of the user is over. */
  readonly ended = (code: string): void => this.#set((invites) => invites.filter((one) => one.code !== code));

  #set(change: (invites: readonly InvitePreview[]) => readonly InvitePreview[]): void {
    this.#core.store.update((state) => ({ ...state, invites: change(state.invites) }));
  }
}
