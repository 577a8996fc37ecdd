/** What stands inside a line. Line breaks are `\n` in the text. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong" | "emphasis" | "strike" | "spoiler"; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  /** `href` is always a whole address of http, https or mailto. */
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] }
  /** Whom or what it names is not known here: `@ada`, `#general`, `:tada:`, without their marks. */
  | { readonly kind: "mention" | "room" | "emoji"; readonly name: string };

export type Block =
  | { readonly kind: "paragraph" | "heading"; readonly children: readonly Inline[] }
  | { readonly kind: "fence"; readonly language: string; readonly text: string }
  | { readonly kind: "quote"; readonly children: readonly Block[] }
  /** `start` is the first number, `null` where the items have none. */
  | { readonly kind: "list"; readonly start: number | null; readonly items: readonly (readonly Block[])[] };

const marks = { mention: ["@", ""], room: ["#", ""], emoji: [":", ":"] } as const;

/** A name as it was written. */
export const written = ({ kind, name }: Extract<Inline, { name: string }>): string => marks[kind][0] + name + marks[kind][1];
