import type { Activity } from "../src/activity.ts";
import { ChatClient } from "../src/client.ts";
import { createSession } from "../src/create-session.ts";
import type { RoomSummary } from "../src/types.ts";
import { account, ada, grace, person, room } from "./build.ts";
import type { FakeClock } from "./fake-clock.ts";
import type { FakeHub } from "./fake-hub.ts";

/** A refusal of the server's is an answer; anything else means that there is none. */
function refusal(cause: unknown): Response {
  if (cause instanceof Response) return cause;
  throw cause;
}

/** Ada's client, connecting to this hub; `described` answers what REST says of the room, `more` what it says under other paths. */
export async function chatOfAda(
  clock: FakeClock, hub: FakeHub, described: () => Promise<RoomSummary>, more: Record<string, () => unknown> = {},
  activity: Activity | null = null,
): Promise<ChatClient> {
  const fetch = async (url: RequestInfo | URL): Promise<Response> => {
    const path = String(url).split("/api/")[1] ?? "";
    if (path.startsWith("users")) return Response.json({ users: [person(grace)] });
    if (path === `rooms/${room}`) return described().then(Response.json, refusal);
    if (path in more) return Response.json(await more[path]?.());
    const expiresAt = new Date(clock.now() + 9_000_000).toISOString();
    return Response.json({ token: "t", refreshToken: "r", expiresAt, user: account(ada) });
  };
  const session = createSession({ clock, fetch });
  await session.login("ada@example.com", "secret");
  const chat = new ChatClient({ session, clock, fetch, dial: hub.dial, wake: () => () => {}, activity });
  chat.connect();
  return chat;
}
