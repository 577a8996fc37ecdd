/** Runs `work` while nobody else of the same name runs; across tabs where the browser can. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

function chain(): Lock {
  const tails = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const run = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(name, run);
    return run;
  };
}

const inProcess = chain();

/** Browsers offer locks on secure origins only; elsewhere (and in Node) one process is what can be guarded. */
export const defaultLock: Lock = async (name, work) =>
  typeof navigator === "object" && "locks" in navigator && navigator.locks
    ? await navigator.locks.request(name, work)
    : await inProcess(name, work);
