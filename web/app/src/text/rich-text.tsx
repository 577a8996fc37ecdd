import type { UserId } from "@chat/client";
import { memo, type ReactNode } from "react";
import { BlockList } from "./block-list.tsx";
import { onlyEmoji } from "./large.ts";
import { Mentioned, nobodyMentioned, type Mentions } from "./mentioned.ts";
import { parse } from "./parse.ts";

interface Props {
  text: string;
  /** Whom the server knows it to name; others are shown as they were written. */
  mentions?: readonly UserId[] | undefined;
  mentionsRoom?: Mentions["room"] | undefined;
  /** Stands behind its last word. */
  end?: ReactNode;
}

/** A message's text with all that it means: every element is made here, nothing of the text is taken for markup by the browser. */
export const RichText = memo(function RichText({ text, mentions, mentionsRoom = null, end }: Props) {
  const nodes = parse(text);
  return (
    <Mentioned value={mentions || mentionsRoom ? { users: mentions ?? [], room: mentionsRoom } : nobodyMentioned}>
      <div className={onlyEmoji(nodes) ? "rich-text large" : "rich-text"}>
        <BlockList nodes={nodes} end={end} />
      </div>
    </Mentioned>
  );
});
