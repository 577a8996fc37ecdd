import type { Message } from "@chat/client";
import { time } from "../lib/format.ts";
import { unheardText } from "../lib/unheard.ts";

/** A message of somebody whom the user has blocked: one line, until it is asked for. */
export function FoldedMessage({ message, tabbable, onShow }: { message: Message; tabbable: boolean; onShow: () => void }) {
  const { seq, createdAt } = message;
  return (
    <article
      className="message folded"
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${unheardText}, ${time(createdAt)}`}
      data-testid="folded-message"
      data-seq={seq}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.target !== event.currentTarget) return;
        event.preventDefault();
        onShow();
      }}
    >
      <span>{unheardText}</span>
      <button type="button" className="link" onClick={onShow}>Show it</button>
    </article>
  );
}
