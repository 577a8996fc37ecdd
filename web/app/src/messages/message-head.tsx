import { fullTime, time } from "../lib/format.ts";

export function MessageHead({ name, createdAt }: { name: string; createdAt: string }) {
  return (
    <header className="message-head">
      <strong>{name}</strong>
      <time dateTime={createdAt} title={fullTime(createdAt)}>{time(createdAt)}</time>
    </header>
  );
}
