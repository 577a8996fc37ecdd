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

/** How long ago something was, as long as that is less than a day; then which day that was. */
export function agoText(iso: string, now = new Date()): string {
  const minutes = Math.floor((now.getTime() - Date.parse(iso)) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes >= 24 * 60) return `on ${dayOfYear(iso, now)}`;
  return minutes < 60 ? `${spanText(minutes * 60)} ago` : `${spanText(Math.floor(minutes / 60) * 3_600)} ago`;
}

const dayOfYear = (iso: string, now: Date): string => {
  const date = new Date(iso);
  return (date.getFullYear() === now.getFullYear() ? shortFormat : dayAndYearFormat).format(date);
};

/** Until when, today or on another day. */
export function untilText(iso: string, now = new Date()): string {
  if (daysAgo(iso, now) === 0) return `until ${time(iso)}`;
  return `until ${time(iso)} on ${dayOfYear(iso, now)}`;
}

const units = [[86_400, "day"], [3_600, "hour"], [60, "minute"], [1, "second"]] as const;

/** A round span of time in words, such as of a setting. */
export function spanText(seconds: number): string {
  const [size, unit] = units.find(([each]) => seconds % each === 0) ?? [1, "second"];
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** When a span that begins now is over: by the server's clock, which is `ahead` of the one here by so many milliseconds. */
export const endOf = (seconds: number, ahead: number): string => new Date(Date.now() + ahead + seconds * 1_000).toISOString();

export const membersText = (count: number): string => `${count} ${count === 1 ? "member" : "members"}`;

/** What is left, as clocks show it. */
export function countdown(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
