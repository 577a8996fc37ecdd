import type { Conversation } from "@chat/client";
import { later } from "../lib/later.tsx";
import type { Panel as PanelRoute } from "../lib/route.ts";
import { MembersPanel } from "./members-panel.tsx";

const DetailsPanel = later(async () => (await import("./details-panel.tsx")).DetailsPanel);
const PinsPanel = later(async () => (await import("./pins-panel.tsx")).PinsPanel);
const SearchPanel = later(async () => (await import("./search-panel.tsx")).SearchPanel);
const ThreadPanel = later(async () => (await import("./thread-panel.tsx")).ThreadPanel);

interface Props {
  conversation: Conversation;
  title: string;
  panel: PanelRoute;
  /** The message that a link leads to. */
  linked: number | undefined;
}

/** The right-hand slot: what the address says. */
export function RoomPanel({ conversation, title, panel, linked }: Props) {
  switch (panel.kind) {
    case "thread":
      return <ThreadPanel key={panel.rootSeq} conversation={conversation} title={title} rootSeq={panel.rootSeq} linked={linked} />;
    case "search":
      return <SearchPanel conversation={conversation} title={title} query={panel.query} />;
    case "pins":
      return <PinsPanel conversation={conversation} />;
    case "details":
      return <DetailsPanel conversation={conversation} title={title} />;
    case "members":
      return <MembersPanel conversation={conversation} />;
  }
}
