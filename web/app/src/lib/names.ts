import type { Conversation, UserId } from "@chat/client";

export const isDirect = ({ room }: Conversation): boolean => room.type === "direct" || room.type === "group";

export const others = ({ participants }: Conversation, me: UserId | undefined): Conversation["participants"] =>
  participants.filter((participant) => participant.id !== me);

export function titleOf(conversation: Conversation, me: UserId | undefined): string {
  if (conversation.room.name) return conversation.room.name;
  const names = others(conversation, me).map((participant) => participant.displayName);
  return names.length > 0 ? names.join(", ") : "Notes to yourself";
}

/** "Ada", "Ada and Linus", "Ada, Linus and Grace". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const namedAtMost = 3;

export function typingText(names: readonly string[]): string {
  if (names.length === 0) return "";
  if (names.length > namedAtMost) return "Several people are typing…";
  return `${listed(names)} ${names.length === 1 ? "is" : "are"} typing…`;
}

export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const letter = (word: string | undefined): string => [...(word ?? "")][0] ?? "";
  return (letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : "")).toUpperCase();
};

const hues = 8;

/** Always the same colour for the same id. */
export const hueOf = (id: string): number => [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 997, 7) % hues;
