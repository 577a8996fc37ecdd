import type { Core } from "./core.ts";
import { isOfMember, type Change, type MemberEvent } from "./events.ts";
import { namedIn } from "./message.ts";
import { settled } from "./outbox.ts";
import { membership } from "./presence.ts";
import type { Sender } from "./sender.ts";
import type { Message, RoomSummary } from "./types.ts";
import type { TypingWatch } from "./typing-watch.ts";

/** What follows from a change outside of its conversation: names to learn, dots to move, what need not be sent any more. */
export class Aftermath {
  readonly #core: Core;
  readonly #sender: Sender;
  readonly #typing: TypingWatch;

  constructor(core: Core, sender: Sender, typing: TypingWatch) {
    this.#core = core;
    this.#sender = sender;
    this.#typing = typing;
  }

  of(change: Change): void {
    if (change.kind === "posted") this.heard(change.message);
    if (change.kind === "changed") this.#core.people.need(namedIn(change.message));
    if (isOfMember(change)) this.#counted(change);
  }

  heard(message: Message): void {
    const { roomId, authorId, clientId } = message;
    if (authorId === this.#core.store.getState().me?.id) this.#sender.edit((outbox) => settled(outbox, clientId));
    this.#typing.spoke(roomId, authorId);
    this.#core.people.need(namedIn(message));
  }

  met({ participants, lastMessage }: RoomSummary): void {
    this.#core.people.seen(participants);
    if (lastMessage) this.#core.people.need(namedIn(lastMessage));
  }

  #counted(change: MemberEvent): void {
    if (change.kind !== "left") this.#core.people.seen([change.member.user]);
    if (change.kind === "member") return;
    const [userId, online] = change.kind === "joined" ? [change.member.user.id, change.member.online] : [change.userId, false];
    this.#core.store.update((state) => ({
      ...state,
      presence: membership(state.presence, change.roomId, userId, online),
    }));
  }
}
