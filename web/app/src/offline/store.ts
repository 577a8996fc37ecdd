import type { Kept, UserId } from "@chat/client";

const name = "chat";
const table = "kept";
/** Of another shape is what another version of the page kept. */
const shape = 1;

interface Entry {
  readonly shape: number;
  readonly at: number;
  readonly kept: Kept;
}

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(table));
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error ?? new Error("The browser keeps nothing")));
  });
}

async function within<T>(mode: IDBTransactionMode, work: (entries: IDBObjectStore) => IDBRequest<T> | null): Promise<T | undefined> {
  const db = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(table, mode);
      const request = work(transaction.objectStore(table));
      transaction.addEventListener("complete", () => resolve(request?.result));
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("The browser kept nothing")));
    });
  } finally {
    db.close();
  }
}

export async function readKept(user: UserId): Promise<{ at: number; kept: Kept } | null> {
  const entry = await within<Entry | undefined>("readonly", (entries) => entries.get(user) as IDBRequest<Entry | undefined>);
  return entry?.shape === shape ? entry : null;
}

export async function writeKept(user: UserId, kept: Kept): Promise<void> {
  const entry: Entry = { shape, at: Date.now(), kept };
  await within("readwrite", (entries) => entries.put(entry, user));
}

/** What one user saw is no business of the next one at this browser. */
export async function forgetKept(exceptOf: UserId | null): Promise<void> {
  const users = (await within("readonly", (entries) => entries.getAllKeys())) ?? [];
  const others = users.filter((user) => user !== exceptOf);
  if (others.length > 0) {
    await within("readwrite", (entries) => {
      for (const user of others) entries.delete(user);
      return null;
    });
  }
}
