import { backoff } from "./backoff.ts";
import type { ChatError } from "./errors.ts";

// A longer wait is a refusal that the user should see.
const waitsOutAtMost = 60;

/** Milliseconds until what was refused so, for the time `attempt`, may go again; `null` when the refusal is the last word. */
export function waitFor({ code, retryAfter }: ChatError, attempt: number, random: number): number | null {
  if ((code === "rate_limited" || code === "slow_mode") && retryAfter !== undefined && retryAfter <= waitsOutAtMost) return retryAfter * 1_000;
  return code === "unavailable" ? backoff(attempt, random) : null;
}
