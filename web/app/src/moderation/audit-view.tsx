import type { AuditAction, RoomId, UserProfile } from "@chat/client";
import { useCallback, useState } from "react";
import { Frame } from "../inbox/frame.tsx";
import { PageEnd } from "../inbox/page-end.tsx";
import { useWhere } from "../inbox/where.ts";
import { useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditLine } from "./audit-line.tsx";
import "../styles/inbox.css";
import "../styles/moderation.css";

/** Who decided what on whom: everywhere, or in one room. */
export function AuditView({ roomId }: { roomId: RoomId | null }) {
  const client = useClient();
  const [action, setAction] = useState<AuditAction | "">("");
  const [people, setPeople] = useState<readonly UserProfile[]>([]);
  const where = useWhere(roomId ?? "");
  const actor = people[0]?.id;
  const load = useCallback(
    async (cursor?: string) => {
      const { entries: items, next } = await client.moderation.audit({
        ...(roomId !== null && { roomId }),
        ...(actor !== undefined && { actor }),
        ...(action && { action }),
        ...(cursor !== undefined && { cursor }),
      });
      return { items, next };
    },
    [client, roomId, actor, action],
  );
  const pages = usePages(load, 0);
  const isFiltered = action !== "" || actor !== undefined;
  return (
    <Frame title={roomId && where ? `Audit log of ${where}` : "Audit log"}>
      <AuditFilters roomId={roomId} action={action} people={people} onAction={setAction} onPeople={setPeople} />
      <ol className="audit" aria-label="What was decided">
        {pages.items?.map((entry) => <AuditLine key={entry.id} entry={entry} showsRoom={roomId === null} />)}
      </ol>
      <PageEnd {...pages} empty={isFiltered ? "Nothing of the kind was decided in the last year." : "Nothing was decided in the last year."} />
    </Frame>
  );
}
