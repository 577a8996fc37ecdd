import type { ReportState } from "@chat/client";
import { useCallback, useState } from "react";
import { Frame } from "../inbox/frame.tsx";
import { PageEnd } from "../inbox/page-end.tsx";
import { useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { ReportCard } from "./report-card.tsx";
import { setWaiting, useWaiting } from "./waiting.ts";
import "../styles/inbox.css";
import "../styles/moderation.css";

const states: Record<ReportState, { name: string; none: string }> = {
  open: { name: "Open", none: "No report waits for you." },
  accepted: { name: "Accepted", none: "No report was accepted." },
  dismissed: { name: "Dismissed", none: "No report was dismissed." },
};

/** What was reported in the rooms that the user looks after. */
export function ReportsView() {
  const client = useClient();
  const [state, setState] = useState<ReportState>("open");
  const [decided, setDecided] = useState(0);
  const waiting = useWaiting();
  const load = useCallback(
    async (cursor?: string) => {
      const { reports: items, next, open } = await client.moderation.reports({ state, ...(cursor !== undefined && { cursor }) });
      setWaiting(open);
      return { items, next };
    },
    [client, state],
  );
  const pages = usePages(load, decided + waiting);
  const { name, none } = states[state];
  const chosen = (
    <select className="head-choice" aria-label="Which reports" value={state} onChange={({ target }) => setState(target.value as ReportState)}>
      {(Object.keys(states) as ReportState[]).map((one) => <option key={one} value={one}>{states[one].name}</option>)}
    </select>
  );
  // What was shown of another state is not what is asked for.
  const items = pages.items?.filter((report) => report.state === state) ?? null;
  return (
    <Frame title="Reports" action={chosen}>
      <ul className="reports" aria-label={`${name} reports`}>
        {items?.map((report) => <li key={report.id}><ReportCard report={report} onChanged={() => setDecided((count) => count + 1)} /></li>)}
      </ul>
      <PageEnd {...pages} items={items} empty={none} />
    </Frame>
  );
}
