import type { RoomId, SearchQuery, UserProfile } from "@chat/client";
import { PeoplePicker } from "../people/people-picker.tsx";

export interface Filters {
  readonly everywhere: boolean;
  readonly from: readonly UserProfile[];
  readonly has: "" | "link" | "file";
  /** Days of the reader's calendar, such as 2026-11-30; empty: any. */
  readonly after: string;
  readonly before: string;
}

export const noFilters: Filters = { everywhere: false, from: [], has: "", after: "", before: "" };

/** `null` where nothing is asked for. */
export function queryOf(text: string, { everywhere, from, has, after, before }: Filters, roomId: RoomId): SearchQuery | null {
  const author = from[0]?.id;
  if (text.trim() === "") return null;
  return {
    query: text.trim(),
    ...(!everywhere && { roomId }),
    ...(author !== undefined && { from: author }),
    ...(has && { has }),
    ...(after && { after: startOf(after, 0) }),
    ...(before && { before: startOf(before, 1) }),
  };
}

/** When this day begins for the reader, or so many days later. */
function startOf(day: string, later: number): string {
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

export function SearchFilters({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const put = (change: Partial<Filters>) => onChange({ ...filters, ...change });
  return (
    <details className="filters">
      <summary>Filters</summary>
      <label className="check"><input type="checkbox" checked={filters.everywhere} onChange={(event) => put({ everywhere: event.target.checked })} /> In all conversations</label>
      <PeoplePicker label="From" people={filters.from} onChange={(people) => put({ from: people.slice(-1) })} />
      <label className="field">
        With
        <select value={filters.has} onChange={(event) => put({ has: event.target.value as Filters["has"] })}>
          <option value="">Anything</option>
          <option value="link">A link</option>
          <option value="file">A file</option>
        </select>
      </label>
      <label className="field">From day<input type="date" value={filters.after} onChange={(event) => put({ after: event.target.value })} /></label>
      <label className="field">To day<input type="date" value={filters.before} onChange={(event) => put({ before: event.target.value })} /></label>
    </details>
  );
}
