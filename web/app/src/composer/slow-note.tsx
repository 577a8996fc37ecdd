import { countdown } from "../lib/format.ts";

/** How long slow mode holds the next message back. Its seconds are not read out one by one. */
export function SlowNote({ seconds }: { seconds: number }) {
  return (
    <p className="composer-note" role="timer" data-testid="slow-mode">
      Slow mode: you can send the next message in {countdown(seconds)}
    </p>
  );
}
