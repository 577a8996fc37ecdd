import type { InvitePreview } from "@chat/client";
import { useState } from "react";
import { useClient } from "../lib/chat.ts";
import { goToInstead, roomHref } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { refusalOf } from "./refusal.ts";

interface Answers {
  readonly busy: boolean;
  /** Why it did not work this time. */
  readonly error: string | null;
  /** Why it will not work at all. */
  readonly refusal: string | null;
  /** Leads to the room, also who is in it already. */
  join(): void;
  decline(): void;
}

/** What the user can say to an invite. */
export function useAnswers({ code }: Pick<InvitePreview, "code">, onDeclined?: () => void): Answers {
  const { invites } = useClient();
  const { busy, error, run } = useTask();
  const [refusal, setRefusal] = useState<string | null>(null);
  const answer = (how: () => Promise<void>): void =>
    void run(async () => {
      try {
        await how();
      } catch (cause) {
        const why = refusalOf(cause);
        if (why === null) throw cause;
        setRefusal(why);
      }
    });
  return {
    busy,
    error,
    refusal,
    join: () => answer(async () => goToInstead(roomHref(await invites.accept(code)))),
    decline: () =>
      answer(async () => {
        await invites.decline(code);
        onDeclined?.();
      }),
  };
}
