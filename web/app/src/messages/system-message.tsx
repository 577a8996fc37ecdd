import type { Message } from "@chat/client";

export function SystemMessage({ message }: { message: Message }) {
  return <p className="system" data-testid="message" data-seq={message.seq} data-state="sent">{message.content}</p>;
}
