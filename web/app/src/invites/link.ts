import { hrefOf } from "../lib/route.ts";

/** What is passed on so that others can come in. */
export const inviteLink = (code: string): string => `${location.origin}/${hrefOf({ view: "invite", code })}`;
