import { useCallback, useState } from "react";

interface Task {
  busy: boolean;
  error: string | null;
  run(work: () => Promise<void>): Promise<void>;
}

/** One thing that the user started: whether it runs, and why it failed. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, error, run };
}
