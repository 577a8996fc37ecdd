const firstSpread = 1_000;
const base = 1_000;
const cap = 30_000;

/**
 * Milliseconds before try number `attempt` (0 = the first after a loss). The first is spread over a second, so that a
 * thousand clients of a restarted server do not return in the same instant; then doubling up to 30 s, half of it random.
 */
export function backoff(attempt: number, random: number): number {
  if (attempt <= 0) return random * firstSpread;
  const ceiling = Math.min(cap, base * 2 ** attempt);
  return ceiling / 2 + (random * ceiling) / 2;
}
