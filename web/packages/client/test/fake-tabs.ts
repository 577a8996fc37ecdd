import type { Tabs } from "../src/tabs.ts";

/** A browser in which tabs are opened and closed. */
export class FakeTabs {
  readonly #holders = new Map<string, Tabs>();
  readonly #waiting: { name: string; tab: Tabs; call: () => void }[] = [];

  open(): Tabs {
    const tab: Tabs = {
      hold: (name) => void this.#holders.set(name, tab),
      whenGone: (name, call) => {
        if (this.#holders.has(name)) this.#waiting.push({ name, tab, call });
        else call();
      },
    };
    return tab;
  }

  close(tab: Tabs): void {
    const left = this.#waiting.splice(0).filter((one) => one.tab !== tab);
    for (const [name, holder] of this.#holders) if (holder === tab) this.#holders.delete(name);
    for (const { name, tab: waits, call } of left) waits.whenGone(name, call);
  }
}
