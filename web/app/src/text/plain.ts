import { written, type Block, type Inline } from "./nodes.ts";
import { parse } from "./parse.ts";

const hidden = "(spoiler)";

/** What a message says in one line, for previews, announcements and notifications; what is hidden there stays hidden here. */
export function plainText(content: string): string {
  // Of a text that was cut the end of what it hides may be missing.
  const isCut = content.endsWith("…");
  const text = ofBlocks(parse(isCut ? `${content.slice(0, -1)}||` : content)).replace(/\s+/g, " ").trim();
  return isCut ? `${text.endsWith("||") ? text.slice(0, -2) : text}…` : text;
}

/** The text of a part of a line, with its spoilers hidden. */
export const ofInlines = (nodes: readonly Inline[]): string => nodes.map(ofInline).join("");

function ofInline(node: Inline): string {
  if (node.kind === "text" || node.kind === "code") return node.text;
  if (node.kind === "spoiler") return hidden;
  return "children" in node ? ofInlines(node.children) : written(node);
}

const ofBlocks = (nodes: readonly Block[]): string => nodes.map(ofBlock).join("\n");

function ofBlock(node: Block): string {
  if (node.kind === "fence") return node.text;
  if (node.kind === "list") return node.items.map((item, index) => `${node.start === null ? "•" : `${node.start + index}.`} ${ofBlocks(item)}`).join("\n");
  return node.kind === "quote" ? ofBlocks(node.children) : ofInlines(node.children);
}
