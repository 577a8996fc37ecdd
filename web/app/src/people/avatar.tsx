import type { OnlineStatus, UserProfile } from "@chat/client";
import { useState } from "react";
import { hueOf, initials } from "../lib/names.ts";

type Person = Pick<UserProfile, "id" | "displayName" | "avatarUrl">;

interface Props {
  person: Person;
  size?: "tiny" | "small" | "medium";
  /** Shown as a dot; without it there is none. */
  status?: OnlineStatus | "offline" | undefined;
}

/** Decorative: the name always stands beside it, and the status in words. */
export function Avatar({ person, size = "medium", status }: Props) {
  const [broken, setBroken] = useState(false);
  return (
    <span className={`avatar ${size} hue-${hueOf(person.id)}`} aria-hidden="true">
      {person.avatarUrl && !broken ? (
        <img src={person.avatarUrl} alt="" onError={() => setBroken(true)} />
      ) : (
        initials(person.displayName)
      )}
      {status && <span className={`dot ${status}`} />}
    </span>
  );
}
