import { useEffect, useState } from "react";

const saidFor = 2_000;

export function CopyButton({ text }: { text: string }) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), saidFor);
    return () => clearTimeout(timer);
  }, [isCopied]);
  // Browsers offer it to pages of https and of this machine only.
  if (!("clipboard" in navigator)) return null;
  const copy = () => void navigator.clipboard.writeText(text).then(() => setIsCopied(true), () => setIsCopied(false));
  return (
    <button type="button" className="copy-code" aria-label="Copy code" onClick={copy}>
      <span role="status">{isCopied ? "Copied" : "Copy"}</span>
    </button>
  );
}
