import { expect, it } from "vitest";
import type { Core } from "../src/core.ts";
import { Me } from "../src/me.ts";
import { People } from "../src/people.ts";
import { Rest } from "../src/rest.ts";
import { emptyState } from "../src/state.ts";
import { Store } from "../src/store.ts";
import { account, ada } from "./build.ts";
import { FakeClock } from "./fake-clock.ts";

it.each<[string, (me: Me) => Promise<void>, unknown[]]>([
  ["update", (me) => me.update({ displayName: "Ada L." }), ["PATCH", "me", { displayName: "Ada L." }]],
  ["setStatus", (me) => me.setStatus({ status: "busy", text: "Counting", until: "2026-01-02T00:00:00Z" }), ["PUT", "me/status", { status: "busy", text: "Counting", until: "2026-01-02T00:00:00Z" }]],
])("%s is one call, and what it answers is known at once", async (_, act, call) => {
  const calls: unknown[] = [];
  const changed = { ...account(ada), displayName: "Ada L." };
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    calls.push([init.method, String(url).split("/api/")[1], JSON.parse(String(init.body))]);
    return Response.json(changed);
  };
  const [store, rest, clock] = [new Store(emptyState(account(ada))), new Rest({ baseUrl: "", fetch }), new FakeClock()];
  const core: Partial<Core> = { store, rest, clock, people: new People({ store, rest, clock }) };
  await act(new Me(core as Core));
  expect(calls).toEqual([call]);
  expect(store.getState().me).toEqual(changed);
  expect(store.getState().users.get(ada)?.displayName).toBe("Ada L.");
});

it("delete is one call, with the password", async () => {
  const calls: unknown[] = [];
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    calls.push([init.method, String(url).split("/api/")[1], JSON.parse(String(init.body))]);
    return new Response(null, { status: 204 });
  };
  await new Me({ rest: new Rest({ baseUrl: "", fetch }) } as Core).delete("correct horse");
  expect(calls).toEqual([["POST", "me/delete", { password: "correct horse" }]]);
});
