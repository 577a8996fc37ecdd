import { blocks } from "./blocks.ts";
import type { Block } from "./nodes.ts";

const keptAtMost = 500;
const kept = new Map<string, readonly Block[]>();

/**
 * Reads a message as the tree of what it shows: a subset of CommonMark with line breaks kept, and what a chat adds to it.
 * The same text is the same tree as long as it is among the last that were asked for; no text is ever refused.
 */
export function parse(text: string): readonly Block[] {
  const known = kept.get(text);
  const nodes = known ?? blocks(text.replace(/\r\n?/g, "\n").split("\n"));
  kept.delete(text);
  kept.set(text, nodes);
  const oldest = kept.size > keptAtMost ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return nodes;
}
