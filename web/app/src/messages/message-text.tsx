import type { Message } from "@chat/client";
import { memo, useMemo } from "react";
import { fullTime } from "../lib/format.ts";
import { RichText } from "../text/rich-text.tsx";

interface Props {
  text: string;
  edited: string | null;
  /** What the server knows of it, once it is sent. */
  sent?: Pick<Message, "mentions" | "mentionsRoom"> | null;
}

export const MessageText = memo(function MessageText({ text, edited, sent }: Props) {
  const mark = useMemo(() => edited && <>{" "}<button type="button" className="edited" tabIndex={-1} title={fullTime(edited)}>(edited)</button></>, [edited]);
  return (
    <div className="message-text" data-testid="message-text">
      <RichText text={text} mentions={sent?.mentions} mentionsRoom={sent?.mentionsRoom} end={mark} />
    </div>
  );
});
