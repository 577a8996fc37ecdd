import type { Report } from "@chat/client";
import { DecideReport } from "../dialogs/decide-report.tsx";
import { DeleteReported } from "../dialogs/delete-reported.tsx";
import { SanctionMember } from "../dialogs/sanction-member.tsx";
import { SuspendPerson } from "../dialogs/suspend-person.tsx";
import { useChat } from "../lib/chat.ts";

export type Asked = "accepted" | "dismissed" | "delete" | "mute" | "ban" | "suspend";

interface Props {
  report: Report;
  asked: Asked;
  /** The report is another since, or its message. */
  onChanged: () => void;
  onClose: () => void;
}

/** What is asked before something is done about a report. */
export function ReportDialog({ report, asked, onChanged, onClose }: Props) {
  const room = useChat((state) => state.rooms.get(report.roomId)?.room);
  const done = () => {
    onClose();
    onChanged();
  };
  switch (asked) {
    case "accepted":
    case "dismissed":
      return <DecideReport report={report} state={asked} onDecided={done} onClose={onClose} />;
    case "delete":
      return <DeleteReported report={report} onDeleted={done} onClose={onClose} />;
    case "suspend":
      return <SuspendPerson person={report.author} onClose={onClose} />;
    case "mute":
    case "ban":
      return room && <SanctionMember room={room} user={report.author} kind={asked} onClose={onClose} />;
  }
}
