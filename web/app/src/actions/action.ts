import type { ChatClient } from "@chat/client";
import type { ReactNode } from "react";
import type { Anchor } from "../kit/place.ts";
import type { Subject } from "./subject.ts";

/** Something that can be done with a message. */
export interface MessageAction {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** `KeyboardEvent.key`, while the message has the focus. */
  readonly key?: string;
  /** Stands in the toolbar, and not only in the menu. */
  readonly quick?: boolean;
  readonly danger?: boolean;
  readonly allowed: (subject: Subject) => boolean;
  readonly run: (subject: Subject, hands: Hands) => void;
}

/** What an action works with. */
export interface Hands {
  readonly client: ChatClient;
  /** Where the user is, for what opens beside it. */
  readonly anchor: Anchor;
}
