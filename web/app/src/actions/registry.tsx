import { startEdit } from "../composer/edits.ts";
import { startReply } from "../composer/reply.ts";
import { ClockIcon, CopyIcon, EyeIcon, FlagIcon, LinkIcon, PencilIcon, PersonIcon, PinIcon, ReplyIcon, SmileIcon, ThreadIcon, TrashIcon, UnreadIcon } from "../lib/icons.tsx";
import type { MessageAction } from "./action.ts";
import { can } from "./can.ts";
import { openCard } from "../people/card.ts";
import { copy, linkTo } from "./copy.ts";
import { deleteSoon } from "./deletions.ts";
import type { Subject } from "./subject.ts";
import { openSurface } from "./surface.ts";
import { openThread, rootOf } from "./thread.ts";
import { told } from "../kit/told.ts";

/** All that can be done with a message, in the order in which it is offered; the menu draws a line between the groups. */
export const actionGroups: readonly (readonly MessageAction[])[] = [
  [
    {
      id: "react",
      label: "Add a reaction",
      icon: <SmileIcon />,
      key: "+",
      quick: true,
      allowed: (subject) => can(subject, "react"),
      run: (subject, { anchor }) => openSurface({ kind: "emoji", subject, anchor }),
    },
    {
      id: "reply",
      label: "Reply",
      icon: <ReplyIcon />,
      key: "r",
      quick: true,
      allowed: (subject) => can(subject, "reply"),
      run: ({ message, inThread }) => startReply(inThread ? rootOf(message) : message.roomId, message),
    },
    {
      id: "thread",
      label: "Reply in thread",
      icon: <ThreadIcon />,
      key: "t",
      quick: true,
      allowed: (subject) => can(subject, "openThread"),
      run: ({ message }) => openThread(message),
    },
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
      id: "pin",
      label: "Pin to the room",
      icon: <PinIcon />,
      key: "p",
      allowed: (subject) => can(subject, "pin"),
      run: ({ message }, { client }) => told(client.pinMessage(message.id), "Not pinned"),
    },
    {
      id: "unpin",
      label: "Unpin from the room",
      icon: <PinIcon />,
      key: "p",
      allowed: (subject) => can(subject, "unpin"),
      run: ({ message }, { client }) => told(client.unpinMessage(message.id), "Not unpinned"),
    },
    {
      id: "unread",
      label: "Mark as unread",
      icon: <UnreadIcon />,
      key: "u",
      allowed: (subject) => can(subject, "markUnread"),
      run: ({ message }, { client }) => told(client.markUnread(message.roomId, message.seq), "Not marked as unread"),
    },
    {
      id: "author",
      label: "Profile of the author",
      icon: <PersonIcon />,
      allowed: (subject) => can(subject, "seeAuthor"),
      run: ({ message }, { anchor }) => openCard({ userId: message.authorId, anchor }),
    },
    {
      id: "people",
      label: "Who has read and reacted",
      icon: <EyeIcon />,
      allowed: (subject) => can(subject, "seePeople"),
      run: (subject, { anchor }) => openSurface({ kind: "people", subject, anchor }),
    },
    {
      id: "history",
      label: "Earlier versions",
      icon: <ClockIcon />,
      allowed: (subject) => can(subject, "seeHistory"),
      run: (subject, { anchor }) => openSurface({ kind: "history", subject, anchor }),
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
      id: "report",
      label: "Report message…",
      icon: <FlagIcon />,
      allowed: (subject) => can(subject, "report"),
      run: (subject, { anchor }) => openSurface({ kind: "report", subject, anchor }),
    },
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
