import { useEffect, useState } from "react";

const typingPause = 200;
const nothing: Lookup<never> = { found: [], answered: null, error: null };

interface Lookup<T> {
  found: readonly T[];
  /** The text that `found` answers; `null` before the first answer. */
  answered: string | null;
  error: string | null;
}

/** Looks up what is typed once the typing pauses; an answer to an older text is dropped. */
export function useLookup<T>(text: string, look: ((text: string) => Promise<readonly T[]>) | null): Lookup<T> {
  const [lookup, setLookup] = useState<Lookup<T>>(nothing);
  useEffect(() => {
    if (!look) return;
    let current = true;
    const timer = setTimeout(() => {
      look(text).then(
        (found) => current && setLookup({ found, answered: text, error: null }),
        (error: Error) => current && setLookup({ found: [], answered: text, error: error.message }),
      );
    }, text === "" ? 0 : typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, look]);
  return look ? lookup : nothing;
}
