import type { AuditAction, RoomId, UserProfile } from "@chat/client";
import { useMemo } from "react";
import { useChat } from "../lib/chat.ts";
import { isDirect, titleOf } from "../lib/names.ts";
import { atLeast } from "../lib/roles.ts";
import { goToInstead, hrefOf } from "../lib/route.ts";
import { PeoplePicker } from "../people/people-picker.tsx";
import { auditKinds } from "./audit-text.ts";

interface Props {
  roomId: RoomId | null;
  action: AuditAction | "";
  people: readonly UserProfile[];
  onAction: (action: AuditAction | "") => void;
  onPeople: (people: readonly UserProfile[]) => void;
}

export function AuditFilters({ roomId, action, people, onAction, onPeople }: Props) {
  const rooms = useChat((state) => state.rooms);
  const isGlobalAdmin = useChat((state) => state.me?.role === "admin");
  const offered = useMemo(
    () =>
      [...rooms.values()]
        .filter((one) => !isDirect(one) && (isGlobalAdmin || one.room.id === roomId || atLeast(one.role, "admin")))
        .map((one) => [one.room.id, titleOf(one, undefined)] as const)
        .toSorted(([, one], [, other]) => one.localeCompare(other)),
    [rooms, isGlobalAdmin, roomId],
  );
  const isElsewhere = roomId !== null && !offered.some(([id]) => id === roomId);
  return (
    <details className="filters audit-filters">
      <summary>Filters</summary>
      <label className="field">
        Room
        <select value={roomId ?? ""} onChange={({ target }) => goToInstead(hrefOf(target.value ? { view: "audit", roomId: target.value } : { view: "audit" }))}>
          {(isGlobalAdmin || roomId === null) && <option value="">Everywhere</option>}
          {isElsewhere && <option value={roomId}>A room that you are not in</option>}
          {offered.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
      <label className="field">
        What
        <select value={action} onChange={({ target }) => onAction(target.value as AuditAction | "")}>
          <option value="">Anything</option>
          {auditKinds.map(([kind, name]) => <option key={kind} value={kind}>{name}</option>)}
        </select>
      </label>
      <PeoplePicker label="Decided by" people={people} onChange={(chosen) => onPeople(chosen.slice(-1))} />
    </details>
  );
}
