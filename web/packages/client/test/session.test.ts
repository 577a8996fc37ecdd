import { beforeEach, describe, expect, it } from "vitest";
import { createSession } from "../src/create-session.ts";
import type { Lock } from "../src/lock.ts";
import type { Session } from "../src/session.ts";
import { memoryStorage, type KeyValueStorage } from "../src/storage.ts";
import { renewalTime } from "../src/token.ts";
import { account } from "./build.ts";
import { FakeClock } from "./fake-clock.ts";

let clock: FakeClock;
let storage: KeyValueStorage;
let spent: string[];
let answer: (path: string) => Response | Promise<Response>;
let issued: number;

const signedIn = (): Response => {
  issued++;
  const body = { token: `token${issued}`, refreshToken: `refresh${issued}`, expiresAt: new Date(clock.now() + 900_000).toISOString(), user: account("ada") };
  return Response.json(body);
};

const refusal = (): Response => Response.json({ code: "unauthenticated", title: "no" }, { status: 401 });

/** A tab of the browser whose storage all share. */
const tab = (lock?: Lock): Session =>
  createSession({
    storage,
    clock,
    ...(lock && { lock }),
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

  it("ends when the user is suspended, and says why until somebody signs in", async () => {
    const ada = tab();
    await ada.login("ada@example.com", "secret");
    answer = () => Response.json({ code: "suspended", title: "Your account is suspended: Spam", retryAfter: 60 }, { status: 403 });
    await expect(ada.renew("token1")).rejects.toMatchObject({ code: "unauthenticated" });
    expect([ada.getState(), ada.refusal]).toEqual([null, "Your account is suspended: Spam"]);
    await expect(ada.login("ada@example.com", "secret")).rejects.toMatchObject({ code: "suspended", retryAfter: 60 });
    answer = signedIn;
    await ada.login("grace@example.com", "secret");
    expect(ada.refusal).toBeNull();
  });

  it.each([
    ["a portal's 403", 403, "<html>"],
    ["an ingress without backends", 404, ""],
    ["a proxy's 401", 401, "<html>"],
    ["a proxy's 409", 409, "{}"],
    ["another service's problem", 401, '{"code":"token_expired"}'],
    ["a refusal that says nothing of the session", 400, '{"code":"invalid","title":"?"}'],
  ])("outlives %s", async (_, status, body) => {
    const ada = tab();
    await ada.login("ada@example.com", "secret");
    await clock.pass(850_000);
    answer = () => new Response(body, { status });
    expect(await ada.token()).toBe("token1");
    await expect(ada.renew("token1")).rejects.toMatchObject({ code: "unavailable" });
    answer = signedIn;
    expect([ada.getState()?.id, await ada.token()]).toEqual(["ada", "token2"]);
  });

  it("is kept by a tab that has spent the same refresh token a moment too late, without a lock", async () => {
    const alone: Lock = (_, work) => work();
    const one = tab(alone);
    await one.login("ada@example.com", "secret");
    const two = tab(alone);
    answer = async () => {
      if (spent.length === 1) return signedIn();
      await faster;
      return refusal();
    };
    const faster = one.renew("token1");
    expect(await two.renew("token1")).toBe("token2");
    expect(await faster).toBe("token2");
    expect([one.getState()?.id, two.getState()?.id, spent]).toEqual(["ada", "ada", ["refresh1", "refresh1"]]);
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
