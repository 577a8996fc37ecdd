import { hostileTexts } from "../app/test/hostile-texts.ts";
import { expect, test } from "./people.ts";
import type { Person } from "./person.ts";

const atOnce = 10;
// The server takes no control characters at all.
const sendable = hostileTexts.filter((text) => [...text].every((char) => char >= " " || char === "\n" || char === "\t"));

/** Watches what a page asks of other servers, and whether a text ran as a script. */
function watched({ page }: Person): { foreign: string[]; hurt: () => Promise<boolean> } {
  const origin = new URL(page.url()).origin;
  const foreign: string[] = [];
  page.on("request", (request) => void (new URL(request.url()).origin === origin || foreign.push(request.url())));
  page.on("dialog", (dialog) => void foreign.push(dialog.message()));
  return { foreign, hurt: () => page.evaluate(() => "hurt" in window) };
}

const asks = (person: Person, method: "POST" | "PATCH", path: string, body: object): Promise<number> =>
  person.page.evaluate(
    async ([how, where, what]) => {
      const { token } = JSON.parse(localStorage.getItem("chat.session") ?? "{}") as { token: string };
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const request = { method: how, headers, body: what };
      return (await fetch(`/api/${where}`, request)).status;
    },
    [method, path, JSON.stringify(body)] as const,
  );

const hrefs = (person: Person): Promise<string[]> =>
  person.page.locator(".room a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));

test("no hostile text comes alive as a message, a link, a block of code or a mention", async ({ ada, grace, room: _ }) => {
  test.setTimeout(180_000);
  const watch = [watched(ada), watched(grace)];
  const roomId = /rooms\/(\w+)/.exec(ada.page.url())?.[1] ?? "";
  for (let from = 0; from < sendable.length; from += atOnce) {
    const some = sendable.slice(from, from + atOnce);
    for (const [index, content] of some.entries()) {
      expect(await asks(ada, "POST", `rooms/${roomId}/messages`, { clientId: `hostile-${from + index}`, content })).toBe(201);
    }
    for (const person of [ada, grace]) {
      await expect(person.page.locator(`[data-client-id="hostile-${from + some.length - 1}"]`)).toBeInViewport();
      for (const href of await hrefs(person)) expect(href).toMatch(/^(https?:|mailto:)/);
    }
  }
  for (const { foreign, hurt } of watch) expect([foreign, await hurt()]).toEqual([[], false]);
});

test("nor does one as a name, as the name of a room, or as a status", async ({ ada, grace, room: _ }) => {
  const watch = [watched(ada), watched(grace)];
  const short = hostileTexts.filter((text) => text.length <= 50 && /^[ -~]+$/.test(text));
  expect(short.length).toBeGreaterThan(20);
  for (const text of short.slice(0, 12)) {
    expect(await asks(ada, "PATCH", "me", { displayName: text, statusText: text })).toBe(200);
    expect(await asks(ada, "POST", "rooms", { name: text, description: text, type: "public" })).toBe(201);
  }
  await ada.sends("who am I?");
  await grace.page.reload();
  await grace.isIn();
  await grace.sees("who am I?");
  await grace.button("Browse rooms").click();
  await grace.page.getByLabel("Search rooms").fill("<");
  await expect(grace.page.getByText(short[0] ?? "", { exact: true }).first()).toBeVisible();
  await grace.page.keyboard.press("Escape");
  await grace.composer.pressSequentially("@");
  await expect(grace.page.getByRole("option").first()).toBeVisible();
  for (const { foreign, hurt } of watch) expect([foreign, await hurt()]).toEqual([[], false]);
});
