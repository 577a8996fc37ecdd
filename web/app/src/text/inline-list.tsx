import { Fragment } from "react";
import { EmojiName } from "./emoji-name.tsx";
import { Link } from "./link.tsx";
import { Mention } from "./mention.tsx";
import type { Inline } from "./nodes.ts";
import { RoomName } from "./room-name.tsx";
import { Spoiler } from "./spoiler.tsx";

export function InlineList({ nodes }: { nodes: readonly Inline[] }) {
  return nodes.map((node, index) => <Fragment key={index}>{elementOf(node)}</Fragment>);
}

function elementOf(node: Inline) {
  switch (node.kind) {
    case "text":
      return node.text;
    case "code":
      return <code>{node.text}</code>;
    case "strong":
      return <strong><InlineList nodes={node.children} /></strong>;
    case "emphasis":
      return <em><InlineList nodes={node.children} /></em>;
    case "strike":
      return <s><InlineList nodes={node.children} /></s>;
    case "spoiler":
      return <Spoiler><InlineList nodes={node.children} /></Spoiler>;
    case "link":
      return <Link href={node.href}><InlineList nodes={node.children} /></Link>;
    case "mention":
      return <Mention name={node.name} />;
    case "room":
      return <RoomName name={node.name} />;
    case "emoji":
      return <EmojiName name={node.name} />;
  }
}
