import type { QuietHours } from "@chat/client";

/** Whether it is quiet at this moment, on the clock of the zone that was said. */
export function isQuiet(hours: QuietHours | null, now: number): boolean {
  const time = hours && clockIn(hours.timeZone, now);
  if (!hours || time === null) return false;
  const { from, to } = hours;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** As 07:30, which sorts as time passes; `null` where this browser does not know the zone. */
function clockIn(timeZone: string, now: number): string | null {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where the browser's clock hangs. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
