import type { ReactNode } from "react";
import { CodeBlock } from "./code-block.tsx";
import { InlineList } from "./inline-list.tsx";
import type { Block } from "./nodes.ts";

export function BlockList({ nodes, end }: { nodes: readonly Block[]; end?: ReactNode }) {
  const last = nodes.at(-1);
  const isInLine = last?.kind === "paragraph" || last?.kind === "heading";
  return (
    <>
      {nodes.map((node, index) => (
        <BlockItem key={index} node={node} end={node === last && isInLine ? end : null} />
      ))}
      {!isInLine && end && <p>{end}</p>}
    </>
  );
}

function BlockItem({ node, end }: { node: Block; end: ReactNode }) {
  switch (node.kind) {
    case "paragraph":
      return <p dir="auto"><InlineList nodes={node.children} />{end}</p>;
    case "heading":
      // A message is no document with an outline of its own.
      return <p dir="auto" className="text-heading"><strong><InlineList nodes={node.children} /></strong>{end}</p>;
    case "fence":
      return <CodeBlock language={node.language} text={node.text} />;
    case "quote":
      return <blockquote><BlockList nodes={node.children} /></blockquote>;
    case "list": {
      const items = node.items.map((item, index) => <li key={index} dir="auto"><BlockList nodes={item} /></li>);
      return node.start === null ? <ul>{items}</ul> : <ol start={node.start}>{items}</ol>;
    }
  }
}
