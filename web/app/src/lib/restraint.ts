import { restraintOf, type ChatClient, type Mute, type Restraint, type RoomId } from "@chat/client";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useChat, useClient } from "./chat.ts";

/** Longer waits overflow the timer. */
const longest = 2 ** 31 - 1;

interface Held extends Restraint {
  /** `null`: it has no end of its own. */
  readonly secondsLeft: number | null;
}

/** What keeps the user from saying something in the room now; told again with each second that is left of it. */
export function useRestraint(roomId: RoomId): Held | null {
  const client = useClient();
  const last = useRef<Held | null>(null);
  const subscribe = useCallback((changed: () => void) => {
    let timer = 0;
    const look = (): void => {
      clearTimeout(timer);
      const left = leftOf(restraintOf(client.getState(), roomId, Date.now()));
      if (left !== null) timer = window.setTimeout(look, left % 1_000 || 1_000);
      changed();
    };
    const undo = client.subscribe(look);
    look();
    return () => {
      undo();
      clearTimeout(timer);
    };
  }, [client, roomId]);
  return useSyncExternalStore(subscribe, () => (last.current = sameOr(last.current, heldNow(client, roomId))));
}

const leftOf = (restraint: Restraint | null): number | null => (restraint?.until ? restraint.until - Date.now() : null);

function heldNow(client: ChatClient, roomId: RoomId): Held | null {
  const restraint = restraintOf(client.getState(), roomId, Date.now());
  const left = leftOf(restraint);
  return restraint && { ...restraint, secondsLeft: left === null ? null : Math.ceil(left / 1_000) };
}

function sameOr(before: Held | null, now: Held | null): Held | null {
  const isSame = before && now && before.kind === now.kind && before.until === now.until && before.reason === now.reason && before.secondsLeft === now.secondsLeft;
  return isSame ? before : now;
}

/** Whether a mute, or a ban, holds still. */
export function useHolds(mute: Pick<Mute, "until"> | null): boolean {
  const ahead = useChat((state) => state.ahead);
  const end = mute?.until ? Date.parse(mute.until) - ahead : null;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (end === null || end <= now) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(Math.max(end - Date.now(), 0), longest));
    return () => clearTimeout(timer);
  }, [end, now]);
  return mute !== null && (end === null || end > now);
}
