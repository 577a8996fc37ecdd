const timeFormat = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const fullFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
const dayFormat = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const dayAndYearFormat = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "long", year: "numeric" });
const shortFormat = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });

export const time = (iso: string): string => timeFormat.format(new Date(iso));
/** As narrow as it gets: without AM and PM. */
export const narrowTime = (iso: string): string =>
  timeFormat
    .formatToParts(new Date(iso))
    .flatMap((part) => (part.type === "dayPeriod" ? [] : [part.value]))
    .join("")
    .trim();

export const fullTime = (iso: string): string => fullFormat.format(new Date(iso));

/** A day of the reader's calendar, comparable. */
export const dayOf = (iso: string): string => new Date(iso).toDateString();

const daysAgo = (iso: string, now: Date): number => {
  const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(now) - midnight(new Date(iso))) / 86_400_000);
};

export function dayName(iso: string, now = new Date()): string {
  const days = daysAgo(iso, now);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  const date = new Date(iso);
  return (date.getFullYear() === now.getFullYear() ? dayFormat : dayAndYearFormat).format(date);
}

export const shortTime = (iso: string, now = new Date()): string =>
  daysAgo(iso, now) === 0 ? time(iso) : shortFormat.format(new Date(iso));
