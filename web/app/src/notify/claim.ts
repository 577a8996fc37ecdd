import type { MessageId, UserId } from "@chat/client";

const atMost = 50;

/** Whether nobody has taken care of this message yet: of all tabs of the browser the first one does, by showing or notifying. */
export function claim(user: UserId, id: MessageId): Promise<boolean> {
  const key = `chat.notified.${user}`;
  const take = (): boolean => {
    const taken = parsed(localStorage.getItem(key));
    if (taken.includes(id)) return false;
    localStorage.setItem(key, JSON.stringify([...taken, id].slice(-atMost)));
    return true;
  };
  // Browsers have locks at secure addresses only; elsewhere two tabs can be as fast as each other, and both play the sound.
  return "locks" in navigator ? navigator.locks.request(key, take) : Promise.resolve(take());
}

function parsed(text: string | null): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value : [];
  } catch {
    // Somebody else wrote it: as if nothing had been taken.
    return [];
  }
}
