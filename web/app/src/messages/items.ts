import { rows, type Message, type Pending, type UserId } from "@chat/client";
import { useMemo } from "react";
import { layout, type Item } from "./layout.ts";

/** The rows of a list; what did not change is the same as before. */
export const useItems = (messages: readonly Message[], pending: readonly Pending[], me: UserId, readTo: number | null): readonly Item[] =>
  useMemo(() => layout(rows(messages, pending, me), me, readTo), [messages, pending, me, readTo]);
