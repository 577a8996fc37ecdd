import type { NotificationLevel } from "@chat/client";
import type { ReactNode } from "react";
import { AtIcon, BellIcon, MuteIcon } from "../lib/icons.tsx";

interface LevelChoice {
  readonly level: NotificationLevel;
  /** In a list of what can be done. */
  readonly act: string;
  /** In a list of what can be. */
  readonly title: string;
  readonly told: string;
  readonly icon: ReactNode;
}

export const levelChoices: readonly LevelChoice[] = [
  { level: "all", act: "Notify of all messages", title: "All messages", told: "", icon: <BellIcon /> },
  { level: "mentions", act: "Notify of mentions", title: "Mentions", told: "Your name, @here, @room and your keywords", icon: <AtIcon /> },
  { level: "none", act: "Mute", title: "Nothing", told: "Muted: mentions show in the list only", icon: <MuteIcon /> },
];
