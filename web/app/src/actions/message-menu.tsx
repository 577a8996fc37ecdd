import { frequentEmoji } from "../emoji/frequent.ts";
import { Menu } from "../kit/menu.tsx";
import type { Anchor } from "../kit/place.ts";
import { useClient } from "../lib/chat.ts";
import { can } from "./can.ts";
import { keyName } from "./key-name.ts";
import { addReaction } from "./reactions.ts";
import { actionGroups } from "./registry.tsx";
import type { Subject } from "./subject.ts";

interface Props {
  subject: Subject;
  anchor: Anchor;
  onClose: () => void;
}

const offered = 6;

export function MessageMenu({ subject, anchor, onClose }: Props) {
  const client = useClient();
  const groups = actionGroups
    .map((group) =>
      group
        .filter((action) => action.allowed(subject))
        .map(({ key, run, ...entry }) => ({ ...entry, shortcut: keyName(key), run: () => run(subject, { client, anchor }) })),
    )
    .filter((group) => group.length > 0);
  return (
    <Menu label="Message" groups={groups} anchor={anchor} onClose={onClose}>
      {can(subject, "react") && (
        <div className="menu-emoji" role="group" aria-label="Reactions">
          {frequentEmoji(offered).map((emoji) => (
            <button
              key={emoji}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-label={`React with ${emoji}`}
              onClick={() => {
                onClose();
                addReaction(client, subject.message, emoji);
              }}
            >
              {emoji}
            </button>
          ))}
        </div>
      )}
    </Menu>
  );
}
