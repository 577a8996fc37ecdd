import { keptOf, type ChatClient, type Kept, type Undo, type UserId } from "@chat/client";
import { forgetKept, readKept, writeKept } from "./store.ts";

const pause = 3_000;
const patience = 1_000;

export interface Start {
  readonly kept: Kept | null;
  /** When it was so. */
  readonly at: number | null;
}

const nothing: Start = { kept: null, at: null };

/** Nothing is worth a wait that can be seen: without it the page begins empty, as at the first time. */
export async function startOf(user: UserId): Promise<Start> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  try {
    return (await Promise.race([readKept(user), late])) ?? nothing;
  } catch (error) {
    console.warn("What was kept cannot be read:", error);
    return nothing;
  }
}

/** Keeps what the client knows as long as it is not undone: a while after it changed, and when the page is left. */
export function keepsState(client: ChatClient, user: UserId): Undo {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = client.getState().rooms;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const state = client.getState();
    if (state.rooms === last || !state.ready) return;
    last = state.rooms;
    writeKept(user, keptOf(state)).catch((error: unknown) => console.warn("Nothing is kept for a start without a server:", error));
  };
  const changed = (): void => {
    if (timer === undefined && client.getState().rooms !== last) timer = setTimeout(keep, pause);
  };
  const left = (): void => {
    if (document.visibilityState === "hidden") keep();
  };
  const undo = client.subscribe(changed);
  document.addEventListener("visibilitychange", left);
  return () => {
    clearTimeout(timer);
    undo();
    document.removeEventListener("visibilitychange", left);
  };
}

export const forgetsOthers = (user: UserId | null): void =>
  void forgetKept(user).catch((error: unknown) => console.warn("What was kept cannot be removed:", error));
