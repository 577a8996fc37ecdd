import { useEffect, useRef, useState } from "react";
import { toClipboard } from "../lib/clipboard.ts";

const saidFor = 4_000;
const texts = { no: "", yes: "Copied.", refused: "The browser does not allow copying here: the link is selected, copy it by hand." };

/** A link to pass on, and the way into the clipboard. What is said is said here: notices stand behind a dialog. */
export function CopyLink({ link, note }: { link: string; note: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<keyof typeof texts>("no");
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (copied === "no") return;
    const timer = setTimeout(() => setCopied("no"), saidFor);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () => {
    field.current?.select();
    toClipboard(link).then(() => setCopied("yes"), () => setCopied("refused"));
  };

  return (
    <div className="invite-link">
      <label className="field">
        Link
        <input ref={field} readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <button type="button" className="button primary" onClick={copy}>Copy link</button>
      <p className="muted" role="status">{texts[copied] || `${note}.`}</p>
    </div>
  );
}
