import { beforeEach, describe, expect, it } from "vitest";
import { createSession } from "../src/create-session.ts";
import type { Session } from "../src/session.ts";
import { memoryStorage, type KeyValueStorage } from "../src/storage.ts";
import { renewalTime } from "../src/token.ts";
import { account } from "./build.ts";
import { FakeClock } from "./fake-clock.ts";

let clock: FakeClock;
let storage: KeyValueStorage;
let spent: string[];
let answer: (path: string) => Response;
let issued: number;

const signedIn = (): Response => {
  issued++;
  const body = { token: `token${issued}`, refreshToken: `refresh${issued}`, expiresAt: new Date(clock.now() + 900_000).toISOString(), user: account("ada") };
  return Response.json(body);
};

const refusal = (): Response => Response.json({ code: "unauthenticated", title: "no" }, { status: 401 });

/** A tab of the browser whose storage all share. */
const tab = (): Session =>
  createSession({
    storage,
    clock,
    fetch: async (url, init) => {
      const { refreshToken } = JSON.parse(String(init?.body)) as { refreshToken?: string };
      if (refreshToken) spent.push(refreshToken);
      return answer(String(url));
    },
  });

beforeEach(() => {
  [clock, storage, spent, issued] = [new FakeClock(), memoryStorage(), [], 0];
  answer = signedIn;
});

describe("a session", () => {
  it("is known to a tab that opens later", async () => {
    await tab().login("ada@example.com", "secret");
    expect([tab().getState()?.id, await tab().token()]).toEqual(["ada", "token1"]);
  });

  it("renews its token a minute before the end", async () => {
    const ada = tab();
    await ada.login("ada@example.com", "secret");
    await clock.pass(839_999);
    expect(await ada.token()).toBe("token1");
    await clock.pass(1);
    expect(await ada.token()).toBe("token2");
  });

  it("spends each refresh token once, however many ask in however many tabs", async () => {
    const [one, two] = [tab(), tab()];
    await one.login("ada@example.com", "secret");
    const tokens = await Promise.all([one.renew("token1"), two.renew("token1"), one.renew("token1")]);
    expect([tokens, spent]).toEqual([["token2", "token2", "token2"], ["refresh1"]]);
  });

  it("keeps the old token while the server cannot be reached", async () => {
    const ada = tab();
    await ada.login("ada@example.com", "secret");
    await clock.pass(850_000);
    answer = () => new Response("", { status: 503 });
    expect(await ada.token()).toBe("token1");
  });

  it("ends when its refresh token is refused", async () => {
    const ada = tab();
    await ada.login("ada@example.com", "secret");
    answer = refusal;
    await expect(ada.renew("token1")).rejects.toMatchObject({ code: "unauthenticated" });
    expect([ada.getState(), tab().getState()]).toEqual([null, null]);
  });

  it("does not come back when it was ended while it was renewed", async () => {
    const ada = tab();
    await ada.login("ada@example.com", "secret");
    const renewal = ada.renew("token1");
    await ada.logout();
    await expect(renewal).rejects.toMatchObject({ code: "unauthenticated" });
    expect(ada.getState()).toBeNull();
  });

  it("ends here even when the server does not answer", async () => {
    const ada = tab();
    await ada.login("ada@example.com", "secret");
    answer = () => new Response("", { status: 503 });
    await ada.logout();
    await expect(ada.token()).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("the time of renewal", () => {
  const jwt = (claims: object): string => `x.${btoa(JSON.stringify(claims))}.x`;

  it.each([
    ["a minute early", "opaque", "1970-01-01T00:15:00Z", 0, 840_000],
    ["after four fifths of a short life", "opaque", "1970-01-01T00:01:00Z", 0, 48_000],
    ["by the token's own times where the clock here is wrong", jwt({ iat: 1_000, exp: 1_900 }), "1970-01-01T00:31:40Z", 9_000_000, 9_840_000],
  ])("is %s", (_, token, expiresAt, now, expected) => {
    expect(renewalTime(token, expiresAt, now)).toBe(expected);
  });
});
