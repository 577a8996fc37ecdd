import { useRef } from "react";
import { useClient } from "../lib/chat.ts";
import { MoreIcon } from "../lib/icons.tsx";
import { keyName } from "./key-name.ts";
import { quickActions } from "./registry.tsx";
import type { Subject } from "./subject.ts";
import { openSurface } from "./surface.ts";

/** What is done most, and the way to all the rest. */
export function Toolbar({ subject }: { subject: Subject }) {
  const client = useClient();
  const more = useRef<HTMLButtonElement>(null);
  const openAll = () => more.current && openSurface({ kind: "menu", subject, anchor: more.current });
  return (
    <div className="message-actions" role="group" aria-label="Actions">
      {quickActions(subject).map(({ id, label, icon, key, run }) => (
        <button
          key={id}
          type="button"
          className="icon-button"
          aria-label={label}
          data-tip={key ? `${label} (${keyName(key)})` : label}
          onClick={({ currentTarget }) => run(subject, { client, anchor: currentTarget })}
        >
          {icon}
        </button>
      ))}
      <button ref={more} type="button" className="icon-button" aria-label="More actions" aria-haspopup="menu" data-tip="More actions" onClick={openAll}>
        <MoreIcon />
      </button>
    </div>
  );
}
