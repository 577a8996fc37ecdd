export interface Shortcut {
  readonly group: Group;
  readonly label: string;
  /** Each enough by itself: `Mod` is Command on a Mac and Control elsewhere. */
  readonly keys: readonly string[];
  /** It is meant as a letter where somebody writes. */
  readonly notWhileWriting?: boolean;
}

export const groups = ["Going about", "Reading", "Writing", "Help"] as const;
export type Group = (typeof groups)[number];

/** Every shortcut of the page, in the order in which the sheet shows them. Those of the composer and of messages are heard there. */
export const shortcuts = {
  switcher: { group: "Going about", label: "Go to a room, a person or a message", keys: ["Mod+K"] },
  previousRoom: { group: "Going about", label: "Previous conversation", keys: ["Alt+ArrowUp"] },
  nextRoom: { group: "Going about", label: "Next conversation", keys: ["Alt+ArrowDown"] },
  previousUnread: { group: "Going about", label: "Previous unread conversation", keys: ["Alt+Shift+ArrowUp"] },
  nextUnread: { group: "Going about", label: "Next unread conversation", keys: ["Alt+Shift+ArrowDown"] },
  closePanel: { group: "Going about", label: "Close what is open beside the conversation", keys: ["Escape"] },
  markRead: { group: "Reading", label: "Mark the conversation as read", keys: ["Escape"] },
  markAllRead: { group: "Reading", label: "Mark all conversations as read", keys: ["Shift+Escape"] },
  send: { group: "Writing", label: "Send", keys: ["Enter"] },
  newLine: { group: "Writing", label: "New line", keys: ["Shift+Enter"] },
  editLast: { group: "Writing", label: "Edit the last message, while nothing is written", keys: ["ArrowUp"] },
  help: { group: "Help", label: "This sheet", keys: ["?", "Mod+/"], notWhileWriting: true },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
