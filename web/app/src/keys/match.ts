import type { Shortcut } from "./shortcuts.ts";

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const parts = (keys: string): { key: string; modifiers: readonly string[] } => {
  const all = keys.split("+");
  return { key: all.at(-1) ?? "", modifiers: all.slice(0, -1) };
};

/** Whether that is what was pressed. Of a character that needs Shift on some keyboards, as the question mark does, Shift says nothing. */
export function matches(keys: string, event: Pressed, mac: boolean): boolean {
  const { key, modifiers } = parts(keys);
  const wants = (name: string): boolean => modifiers.includes(name);
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  const isSign = key.length === 1 && !/[a-z\d]/i.test(key);
  return (
    event.ctrlKey === (wants("Mod") && !mac) &&
    event.metaKey === (wants("Mod") && mac) &&
    event.altKey === wants("Alt") &&
    (isSign || event.shiftKey === wants("Shift"))
  );
}

/** A shortcut without Control or Command is a letter where somebody writes. */
export const heardWhileWriting = ({ notWhileWriting = false }: Shortcut, keys: string): boolean => !notWhileWriting || keys.startsWith("Mod+");

const names: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc" };
const macNames: Record<string, string> = { Mod: "⌘", Alt: "⌥", Shift: "⇧" };

/** As they are printed on the keyboard. */
export const keycaps = (keys: string, mac: boolean): string[] =>
  keys.split("+").map((part) => (mac ? macNames[part] : part === "Mod" ? "Ctrl" : undefined) ?? names[part] ?? part);
