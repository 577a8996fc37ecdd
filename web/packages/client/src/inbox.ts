import type { Core } from "./core.ts";
import type { FollowedThreads, MentionPage, Message } from "./types.ts";

/** What waits for the user in all rooms, newest first, in pages; `cursor` is the `next` of the page before. */
export class Inbox {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The threads that the user follows. */
  async threads(cursor?: string): Promise<FollowedThreads> {
    const page = await this.#core.rest.get<FollowedThreads>("threads", { cursor });
    this.#names(page.threads.flatMap(({ root, lastReply }) => (lastReply ? [root, lastReply] : [root])));
    return page;
  }

  /** Messages that mention the user. */
  async mentions(cursor?: string): Promise<MentionPage> {
    const page = await this.#core.rest.get<MentionPage>("mentions", { cursor });
    this.#names(page.messages);
    return page;
  }

  #names(messages: readonly Message[]): void {
    this.#core.people.need(messages.map((message) => message.authorId));
  }
}
