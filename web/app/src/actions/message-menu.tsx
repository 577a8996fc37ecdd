import { Menu } from "../kit/menu.tsx";
import { useClient } from "../lib/chat.ts";
import { keyName } from "./key-name.ts";
import { openMenu, useOpenMenu } from "./menu-store.ts";
import { actionGroups } from "./registry.tsx";

/** The menu of the message that was asked for it; once in the page. */
export function MessageMenu() {
  const client = useClient();
  const open = useOpenMenu();
  if (!open) return null;
  const { subject, anchor } = open;
  const groups = actionGroups
    .map((group) =>
      group
        .filter((action) => action.allowed(subject))
        .map(({ key, run, ...entry }) => ({ ...entry, shortcut: keyName(key), run: () => run(subject, { client }) })),
    )
    .filter((group) => group.length > 0);
  return <Menu key={subject.message.id} label="Message" groups={groups} anchor={anchor} onClose={() => openMenu(null)} />;
}
