import { useEffect, useState } from "react";
import { CopyButton } from "./copy-button.tsx";
import type { CodePart } from "./highlight.ts";

const colouredAtMost = 20_000;

interface Coloured {
  readonly text: string;
  readonly parts: readonly CodePart[] | null;
}

/** Code as it was written; its colours come when their chunk has come. */
export function CodeBlock({ language, text }: { language: string; text: string }) {
  const [coloured, setColoured] = useState<Coloured | null>(null);
  useEffect(() => {
    if (language === "" || text.length > colouredAtMost) return;
    let isCurrent = true;
    import("./highlight.ts").then(
      ({ highlight }) => isCurrent && setColoured({ text, parts: highlight(text, language) }),
      // Without a connection code stays black and white.
      () => {},
    );
    return () => void (isCurrent = false);
  }, [language, text]);
  const parts = coloured?.text === text ? coloured.parts : null;
  return (
    <div className="code-block">
      <pre dir="ltr" data-language={language || undefined}><code>{parts ? <CodeParts parts={parts} /> : text}</code></pre>
      <CopyButton text={text} />
    </div>
  );
}

function CodeParts({ parts }: { parts: readonly CodePart[] }) {
  return parts.map((part, index) =>
    typeof part === "string" ? part : <span key={index} className={part.className}><CodeParts parts={part.parts} /></span>,
  );
}
