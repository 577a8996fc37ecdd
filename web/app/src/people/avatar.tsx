import type { UserProfile } from "@chat/client";
import { useState } from "react";
import { hueOf, initials } from "../lib/names.ts";

type Person = Pick<UserProfile, "id" | "displayName" | "avatarUrl">;

/** Decorative: the name always stands beside it. */
export function Avatar({ person, size = "medium", online }: { person: Person; size?: "tiny" | "small" | "medium"; online?: boolean | undefined }) {
  const [broken, setBroken] = useState(false);
  return (
    <span className={`avatar ${size} hue-${hueOf(person.id)}`} aria-hidden="true">
      {person.avatarUrl && !broken ? (
        <img src={person.avatarUrl} alt="" onError={() => setBroken(true)} />
      ) : (
        initials(person.displayName)
      )}
      {online !== undefined && <span className={online ? "dot online" : "dot"} />}
    </span>
  );
}
