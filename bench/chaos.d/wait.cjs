const now = () => performance.now();

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

class TimedOut extends Error {}

/** The promise's outcome, or TimedOut; the promise itself goes on. */
function within(ms, promise, what) {
  let timer;
  const limit = new Promise((_, reject) => { timer = setTimeout(() => reject(new TimedOut(`${what} took more than ${ms} ms`)), ms); });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

/** Whether the condition came true in time. */
async function until(ms, condition) {
  for (const end = now() + ms; !condition();) {
    if (now() >= end) return false;
    await sleep(50);
  }
  return true;
}

/** Milliseconds before a try, as our clients wait: the first spread over a second, then doubling up to 30 s, half of it random. */
function backoff(attempt) {
  if (attempt <= 0) return Math.random() * 1_000;
  const ceiling = Math.min(30_000, 1_000 * 2 ** attempt);
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

module.exports = { now, sleep, within, until, backoff, TimedOut };
