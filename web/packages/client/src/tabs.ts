/** Tells tabs that live from tabs that are gone. */
export interface Tabs {
  /** This tab has `name` for as long as it lives. */
  hold(name: string): void;
  /** Calls when the tab that has `name` is gone, in one of those that wait. */
  whenGone(name: string, call: () => void): void;
}

const locks = (): LockManager | undefined => (typeof navigator === "object" ? navigator.locks : undefined);

/** Browsers have locks on secure origins only. Elsewhere every other tab is taken to be gone: what it sends too is sent once. */
export const browserTabs: Tabs = {
  hold: (name) => void locks()?.request(name, () => new Promise(() => {})),
  whenGone(name, call) {
    const found = locks();
    if (found) void found.request(name, call);
    else call();
  },
};
