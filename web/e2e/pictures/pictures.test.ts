import { join, resolve } from "node:path";
import { expect, test, type Browser, type BrowserContextOptions } from "@playwright/test";
import { Person } from "../person.ts";
import { aTeam, type Team } from "../team.ts";

const folder = resolve(import.meta.dirname, "../../../docs/images");
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

/** The pictures of the documentation: at what address, and what is done there first. */
const pictures: readonly { name: string; options: BrowserContextOptions; path?: (team: Team) => string; act?: (ada: Person, team: Team) => Promise<void> }[] = [
  { name: "chat-light", options: { ...desktop, colorScheme: "light" }, path: ({ threadSeq }) => `/thread/${threadSeq}`, act: showsThread },
  { name: "chat-dark", options: { ...desktop, colorScheme: "dark" } },
  { name: "chat-phone", options: { ...phone, colorScheme: "light" } },
  { name: "search", options: { ...desktop, colorScheme: "light" }, path: () => "/search?q=test", act: showsFound },
  { name: "emoji", options: { ...desktop, colorScheme: "dark" }, act: choosesReaction },
  { name: "rooms", options: { ...desktop, colorScheme: "light" }, path: () => "/members", act: showsMembers },
  { name: "moderation", options: { ...desktop, colorScheme: "light" }, path: () => "/members", act: asksForBan },
];

async function showsThread({ page }: Person): Promise<void> {
  await expect(page.getByRole("complementary").getByTestId("message")).toHaveCount(5);
}

async function showsFound({ page }: Person): Promise<void> {
  await expect(page.getByRole("complementary").locator("mark").first()).toBeVisible();
}

async function choosesReaction({ page }: Person): Promise<void> {
  await page.getByRole("log").getByTestId("message").last().focus();
  await page.keyboard.press("+");
  await page.getByRole("tab").nth(1).click();
  await expect(page.getByRole("gridcell").first()).toBeVisible();
}

/** Who is what in the room, and who may still come. */
async function showsMembers(ada: Person, { roomId, grace }: Team): Promise<void> {
  await ada.calls("PATCH", `rooms/${roomId}/members/${grace.id}`, { role: "admin" });
  await ada.calls("POST", `rooms/${roomId}/invites`, { maxUses: 5 });
  await expect(ada.page.getByRole("complementary").getByRole("region", { name: "Open invitations" })).toBeVisible();
}

async function asksForBan({ page }: Person): Promise<void> {
  await page.getByRole("button", { name: "Actions for Linus Bergström", exact: true }).click();
  await page.getByRole("menuitem", { name: "Ban from the room…" }).click();
  await page.getByLabel("Reason").fill("The same link in every thread");
}

async function take(browser: Browser, team: Team, { name, options, path, act }: (typeof pictures)[number]): Promise<void> {
  // Who looks at the room reads it: each picture begins with the same messages unread.
  await team.ada.marksUnread(team.roomId, team.newSeq);
  const ada = await (await Person.at(await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options }), team.ada.name, team.ada.email)).logsIn();
  await ada.page.goto(`/#/rooms/${team.roomId}${path?.(team) ?? ""}`);
  await expect(ada.page.getByTestId("new-line")).toBeVisible();
  await expect(ada.page.getByTestId("room-counts")).toContainText("2 online");
  await act?.(ada, team);
  // Not above anything that would look different for it.
  await ada.page.mouse.move(0, 0);
  await ada.page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  await ada.page.context().close();
}

test("the pictures of the documentation are taken", async ({ browser, baseURL }) => {
  const team = await aTeam(baseURL ?? "", "");
  // So that not everybody is away.
  await (await Person.at(browser, team.grace.name, team.grace.email)).logsIn();
  for (const picture of pictures) await take(browser, team, picture);
});
