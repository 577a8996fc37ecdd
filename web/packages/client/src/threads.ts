import type { Core } from "./core.ts";
import { roomOf } from "./message.ts";
import { editRoom } from "./state.ts";
import type { Undo } from "./store.ts";
import type { Thread } from "./thread.ts";
import type { MessageId, ThreadPage, ThreadReadState } from "./types.ts";

/** The threads that somebody looks at. */
export class Threads {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  open(rootId: MessageId): Undo {
    const nothing: Thread = {
      rootId, root: null, messages: [], hasOlder: true, loading: "newest", following: false, lastReadSeq: 0, unread: 0,
    };
    this.#edit(rootId, (known) => known ?? nothing);
    void this.#load(rootId).catch(() => {});
    return () => this.#edit(rootId, () => undefined);
  }

  async loadOlder(rootId: MessageId): Promise<void> {
    await this.#load(rootId, this.#thread(rootId)?.messages[0]?.seq);
  }

  async follow(rootId: MessageId, following: boolean): Promise<void> {
    await this.#core.connection.invoke("FollowThread", rootId, following);
    this.#edit(rootId, (known) => known && { ...known, following });
  }

  read(rootId: MessageId, seq: number): void {
    void this.#core.connection.invoke<ThreadReadState>("MarkThreadRead", rootId, seq).then(
      ({ lastReadSeq, unread }) => this.#edit(rootId, (known) => known && { ...known, lastReadSeq, unread }),
      () => {},
    );
  }

  async #load(messageId: MessageId, before?: number): Promise<void> {
    const page = await this.#core.connection.invoke<ThreadPage>("LoadThread", { messageId, ...(before !== undefined && { before }) });
    const { root, messages, hasMore: hasOlder, following, lastReadSeq, unread } = page;
    this.#core.people.need([root, ...messages].map((message) => message.authorId));
    this.#edit(messageId, (known) =>
      known && { ...known, root, messages: before === undefined ? messages : [...messages, ...known.messages], hasOlder, loading: null, following, lastReadSeq, unread },
    );
  }

  #thread(rootId: MessageId): Thread | undefined {
    return this.#core.store.getState().rooms.get(roomOf(rootId))?.threads.get(rootId);
  }

  #edit(rootId: MessageId, edit: (known: Thread | undefined) => Thread | undefined): void {
    this.#core.store.update((state) =>
      editRoom(state, roomOf(rootId), (one) => {
        const threads = new Map(one.threads);
        const next = edit(threads.get(rootId));
        if (next) threads.set(rootId, next);
        else threads.delete(rootId);
        return { ...one, threads };
      }),
    );
  }
}
