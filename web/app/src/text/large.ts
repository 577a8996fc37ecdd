import type { Block } from "./nodes.ts";

const largeAtMost = 27;
const picture =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[#*0-9]\u{FE0F}?\u{20E3}|\u{200D}|\u{FE0F}|[\u{E0020}-\u{E007F}]|\s)+$/u;
const segmenter = new Intl.Segmenter();

/** A message of nothing but a few emoji. */
export function onlyEmoji([block, ...more]: readonly Block[]): boolean {
  if (block?.kind !== "paragraph" || more.length > 0 || block.children.length > 2 * largeAtMost) return false;
  let count = 0;
  for (const node of block.children) {
    if (node.kind === "emoji") count++;
    else if (node.kind !== "text" || node.text.length > 20 * largeAtMost || !picture.test(node.text)) return false;
    else count += [...segmenter.segment(node.text)].filter(({ segment }) => segment.trim() !== "").length;
  }
  return count > 0 && count <= largeAtMost;
}
