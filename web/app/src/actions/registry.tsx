import { startEdit } from "../composer/message-edit.tsx";
import { CopyIcon, LinkIcon, PencilIcon, TrashIcon } from "../lib/icons.tsx";
import type { MessageAction } from "./action.ts";
import { can } from "./can.ts";
import { copy, linkTo } from "./copy.ts";
import { deleteSoon } from "./deletions.ts";
import type { Subject } from "./subject.ts";

/** All that can be done with a message, in the order in which it is offered; the menu draws a line between the groups. */
export const actionGroups: readonly (readonly MessageAction[])[] = [
  [
    {
      id: "edit",
      label: "Edit message",
      icon: <PencilIcon />,
      key: "e",
      quick: true,
      allowed: (subject) => can(subject, "edit"),
      run: ({ message }) => startEdit(message),
    },
  ],
  [
    {
      id: "copy-text",
      label: "Copy text",
      icon: <CopyIcon />,
      allowed: (subject) => can(subject, "copyText"),
      run: ({ message }) => copy(message.content, "Text copied."),
    },
    {
      id: "copy-link",
      label: "Copy link",
      icon: <LinkIcon />,
      allowed: (subject) => can(subject, "copyLink"),
      run: ({ message }) => copy(linkTo(message), "Link copied."),
    },
  ],
  [
    {
      id: "delete",
      label: "Delete message",
      icon: <TrashIcon />,
      key: "Delete",
      danger: true,
      allowed: (subject) => can(subject, "delete"),
      run: ({ message }, { client }) => deleteSoon(client, message),
    },
  ],
];

const actions = actionGroups.flat();

export const quickActions = (subject: Subject): MessageAction[] =>
  actions.filter((action) => action.quick && action.allowed(subject));

/** What this key does with a message that has the focus. */
export const actionOfKey = (key: string, subject: Subject): MessageAction | undefined =>
  actions.find((action) => action.key === key && action.allowed(subject));
