import { useCallback, useState } from "react";

interface Task {
  busy: boolean;
  error: string | null;
  run(work: () => Promise<void>): Promise<void>;
  /** The user turned to something else: why it failed is of no interest any more. */
  forget(): void;
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
  const forget = useCallback(() => setError(null), []);
  return { busy, error, run, forget };
}
