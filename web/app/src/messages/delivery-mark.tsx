import type { Row } from "@chat/client";
import { AlertIcon, CheckIcon, ClockIcon } from "../lib/icons.tsx";

const marks = {
  sending: { label: "Sending", icon: <ClockIcon /> },
  sent: { label: "Sent", icon: <CheckIcon /> },
  failed: { label: "Not sent", icon: <AlertIcon /> },
} satisfies Record<Row["state"], unknown>;

export function DeliveryMark({ state }: { state: Row["state"] }) {
  const { label, icon } = marks[state];
  return (
    <span className={`delivery ${state}`} role="img" aria-label={label} title={label}>
      {icon}
    </span>
  );
}
