import { expect, it } from "vitest";
import type { Core } from "../src/core.ts";
import { Rest } from "../src/rest.ts";
import { Sessions } from "../src/sessions.ts";
import type { SessionList } from "../src/types.ts";
import { golden } from "./golden.ts";

const answer = golden<SessionList>("rest.SessionList");

/** What is asked of the server. */
async function asked(act: (sessions: Sessions) => Promise<unknown>): Promise<{ calls: unknown[]; answered: unknown }> {
  const calls: unknown[] = [];
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = [init.method, String(url).split("/api/")[1]];
    calls.push(typeof init.body === "string" ? [...call, JSON.parse(init.body)] : call);
    return init.method === "GET" ? Response.json(answer) : new Response(null, { status: 204 });
  };
  const answered = await act(new Sessions({ rest: new Rest({ baseUrl: "", fetch }) } as Core));
  return { calls, answered };
}

it.each<[string, (sessions: Sessions) => Promise<unknown>, unknown[], unknown?]>([
  ["list", (sessions) => sessions.list(), ["GET", "me/sessions"], answer.sessions],
  ["end", (sessions) => sessions.end("s1"), ["DELETE", "me/sessions/s1"]],
  ["endOthers", (sessions) => sessions.endOthers(), ["DELETE", "me/sessions"]],
  ["changePassword", (sessions) => sessions.changePassword("correct horse", "battery staple"), ["POST", "me/password", { current: "correct horse", new: "battery staple" }]],
])("%s is one call", async (_, act, call, answered) => {
  expect(await asked(act)).toEqual({ calls: [call], answered });
});
