import { written, type Inline } from "./nodes.ts";
import type { Pair, Token } from "./tokens.ts";

// Who writes more of them into each other wants to see what happens.
const deepest = 12;

/** Builds the tree that the pairs of the tokens describe. */
export function tree(tokens: readonly Token[], rest: string): readonly Inline[] {
  const root: Inline[] = [];
  const levels = [root];
  const tooDeep = new Set<Pair>();
  let level = root;
  let links = 0;
  let plain = "";

  const flush = (): void => {
    if (plain !== "") level.push({ kind: "text", text: plain });
    plain = "";
  };
  const add = (node: Inline): void => {
    if (node.kind === "text") plain += node.text;
    // No link stands in a link.
    else if (links > 0 && node.kind === "link") node.children.forEach(add);
    else if (links > 0 && (node.kind === "mention" || node.kind === "room")) plain += written(node);
    else {
      flush();
      level.push(node);
    }
  };
  const open = (pair: Pair): void => {
    if (levels.length > deepest) {
      tooDeep.add(pair);
      plain += pair.marks[0];
      return;
    }
    flush();
    level = [];
    levels.push(level);
    if (pair.kind === "link") links++;
  };
  const close = (pair: Pair): void => {
    if (tooDeep.has(pair)) {
      plain += pair.marks[1];
      return;
    }
    flush();
    const children = level;
    levels.pop();
    level = levels.at(-1) ?? root;
    if (pair.kind === "link") links--;
    level.push(pair.kind === "link" ? { kind: "link", href: pair.href ?? "", children } : { kind: pair.kind, children });
  };

  for (const { before, text, node, opens, closes } of tokens) {
    plain += before;
    closes.forEach(close);
    if (node) add(node);
    else plain += text;
    if (opens.length > 0) opens.toReversed().forEach(open);
  }
  plain += rest;
  flush();
  return root;
}
