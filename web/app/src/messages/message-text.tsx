import { memo } from "react";
import { fullTime } from "../lib/format.ts";
import { autolink } from "../lib/autolink.ts";

/** Plain text with its line breaks; only web addresses become elements. */
export const MessageText = memo(function MessageText({ text, edited }: { text: string; edited: string | null }) {
  return (
    <p className="message-text" dir="auto" data-testid="message-text">
      {autolink(text).map((piece, index) =>
        piece.href ? (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">{piece.text}</a>
        ) : (
          piece.text
        ),
      )}
      {edited && <span className="edited" title={fullTime(edited)}> (edited)</span>}
    </p>
  );
});
