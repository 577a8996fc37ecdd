import { expect, test, type Locator } from "@playwright/test";
import { findings } from "./axe.ts";
import { Person } from "./person.ts";
import { aTeam, type Team } from "./team.ts";

interface View {
  readonly name: string;
  /** Behind the `#`; the room of the team unless said. */
  readonly path?: (team: Team) => string;
  readonly act?: (ada: Person) => Promise<void>;
  /** What is there when it is there. */
  readonly shows: (ada: Person) => Locator;
}

const room = ({ roomId }: Team): string => `/rooms/${roomId}`;
const beside = (panel: string) => (team: Team): string => `${room(team)}/${panel}`;
const at = (path: string) => (): string => path;
const messages = ({ page }: Person): Locator => page.getByRole("log", { name: "Messages" }).getByTestId("message");
const byKey = (key: string, which: (ada: Person) => Locator) => async (ada: Person): Promise<void> => {
  await which(ada).focus();
  await ada.page.keyboard.press(key);
};
const byButton = (name: string | RegExp) => (ada: Person): Promise<void> => ada.page.getByRole("button", { name }).first().click();
const writes = (text: string) => (ada: Person): Promise<void> => ada.composer.pressSequentially(text);
const own = (ada: Person): Locator => messages(ada).and(ada.page.locator(".own")).last();
const last = (ada: Person): Locator => messages(ada).last();
const panel = ({ page }: Person): Locator => page.getByRole("complementary");
const dialog = ({ page }: Person): Locator => page.getByRole("dialog");
const inboxMessage = ({ page }: Person): Locator => page.getByTestId("inbox-message").first();

const views: readonly View[] = [
  { name: "nothing open", path: at("/"), shows: ({ page }) => page.getByRole("navigation", { name: "Conversations" }).or(page.getByText("Select a chat room")).first() },
  { name: "an address that is not there", path: at("/nowhere"), shows: ({ page }) => page.getByText("This page was not found") },
  { name: "a room that Ada is not in", path: ({ otherId }) => `/rooms/${otherId}`, shows: ({ page }) => page.getByRole("button", { name: /^Join books/ }) },
  { name: "a room that nobody knows", path: at(`/rooms/r${"0".repeat(32)}`), shows: ({ page }) => page.getByText("You are not in this conversation") },
  { name: "all unread", path: at("/unread"), shows: inboxMessage },
  { name: "mentions", path: at("/mentions"), shows: inboxMessage },
  { name: "threads", path: at("/threads"), shows: ({ page }) => page.getByRole("region", { name: /^Thread in / }) },
  { name: "settings", path: at("/settings"), shows: ({ page }) => page.getByTestId("session").first() },
  { name: "an invitation that does not hold", path: at("/invite/nothing"), shows: ({ page }) => page.getByText("This invitation does not hold any more") },
  { name: "no invitations", path: at("/invitations"), shows: ({ page }) => page.getByText("Nobody has invited you at present.") },
  { name: "no reports", path: at("/reports"), shows: ({ page }) => page.getByText("No report waits for you.") },
  { name: "what was decided in a room", path: ({ roomId }) => `/audit/${roomId}`, shows: ({ page }) => page.getByRole("list", { name: "What was decided" }).getByRole("listitem").first() },
  { name: "a room", shows: ({ page }) => page.getByTestId("new-line") },
  { name: "a thread", path: (team) => `${room(team)}/thread/${team.threadSeq}`, shows: (ada) => panel(ada).getByTestId("message").last() },
  { name: "search, before", path: beside("search"), shows: (ada) => panel(ada).getByRole("searchbox") },
  { name: "search, with what was found", path: beside("search?q=test"), shows: (ada) => panel(ada).locator("mark").first() },
  { name: "search, with nothing found", path: beside("search?q=zebra"), shows: (ada) => panel(ada).getByText("Nothing was found.") },
  { name: "pinned messages", path: beside("pins"), shows: (ada) => panel(ada).getByRole("button", { name: "Unpin" }) },
  { name: "members", path: beside("members"), shows: (ada) => panel(ada).getByText("owner") },
  { name: "inviting people", path: beside("members"), act: byButton("Invite people…"), shows: dialog },
  { name: "details", path: beside("details"), shows: (ada) => panel(ada).getByRole("button", { name: "Archive room…" }) },
  { name: "the question before archiving", path: beside("details"), act: byButton("Archive room…"), shows: dialog },
  { name: "emoji to write", act: byButton("Emoji"), shows: ({ page }) => page.getByRole("gridcell").first() },
  { name: "people to name", act: writes("@"), shows: ({ page }) => page.getByRole("option").first() },
  { name: "a text that is too long", act: async ({ composer }) => composer.fill("x".repeat(2_010)), shows: ({ page }) => page.getByText("10 characters too many") },
  { name: "a reply", act: byKey("r", last), shows: ({ page }) => page.getByTestId("reply-bar") },
  { name: "actions of a message", act: async (ada) => last(ada).hover(), shows: ({ page }) => page.getByRole("group", { name: "Actions", exact: true }) },
  { name: "the menu of a message", act: async (ada) => last(ada).click({ button: "right" }), shows: ({ page }) => page.getByRole("menu") },
  { name: "emoji to react with", act: byKey("+", last), shows: ({ page }) => page.getByRole("gridcell").first() },
  { name: "who has read and reacted", act: async (ada) => {
    await own(ada).click({ button: "right" });
    await ada.page.getByRole("menuitem", { name: "Who has read and reacted" }).click();
  }, shows: ({ page }) => page.getByRole("region", { name: "Read by" }) },
  { name: "what is asked before a report", act: async (ada) => {
    await messages(ada).and(ada.page.locator(":not(.own)")).last().click({ button: "right" });
    await ada.page.getByRole("menuitem", { name: "Report message…" }).click();
  }, shows: dialog },
  { name: "a message that is edited", act: byKey("e", own), shows: ({ page }) => page.getByRole("textbox", { name: "Edit message" }) },
  { name: "the way to a room", act: async ({ page }) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("re");
  }, shows: ({ page }) => page.getByRole("option").first() },
  { name: "shortcuts", act: ({ page }) => page.keyboard.press("Control+/"), shows: dialog },
  { name: "a new room", path: at("/"), act: byButton("Create room"), shows: dialog },
  { name: "all rooms", path: at("/"), act: byButton("Browse rooms"), shows: (ada) => ada.page.getByRole("button", { name: /^(Join|Open) / }).first() },
  { name: "archived rooms", path: at("/"), act: async (ada) => {
    await byButton("Browse rooms")(ada);
    await byButton("Archived rooms")(ada);
  }, shows: ({ page }) => page.getByText("None of your rooms is archived.") },
  { name: "a new message", path: at("/"), act: byButton("New direct message"), shows: dialog },
  { name: "the menu of a conversation", path: at("/"), act: async ({ page }) => page.getByTestId("room-link").first().click({ button: "right" }), shows: ({ page }) => page.getByRole("menu") },
  { name: "the list when it is compact", path: at("/"), act: byButton("Compact list"), shows: ({ page }) => page.locator(".sidebar.compact") },
  { name: "what can be undone", act: byKey("Delete", own), shows: ({ page }) => page.getByTestId("toast") },
  { name: "earlier versions", act: async (ada) => {
    await byKey("e", own)(ada);
    await ada.page.getByRole("textbox", { name: "Edit message" }).fill("Good morning, **all** of you.");
    await ada.page.keyboard.press("Enter");
    await own(ada).getByText("(edited)").click({ button: "right" });
    await ada.page.getByRole("menuitem", { name: "Earlier versions" }).click();
  }, shows: (ada) => dialog(ada).getByText("(now)") },
  // What could not be sent stays, and so does the lost connection: nothing is looked at after them.
  { name: "a message that was refused", act: async (ada) => {
    ada.network.refuseSending({ code: "blocked_content", message: "Message contains inappropriate content" });
    await ada.sends("nothing nice");
  }, shows: ({ page }) => page.locator("[data-state=failed]") },
  { name: "a lost connection", act: ({ network }) => network.cut(), shows: ({ page }) => page.getByText("Connection lost. Reconnecting…") },
];

const colours = ["light", "dark"] as const;

/** Nothing is kept of the view before but what the browser keeps. */
async function visits(ada: Person, team: Team, { path, act, shows }: View): Promise<void> {
  // What is looked at is read.
  await team.ada.marksUnread(team.roomId, team.newSeq);
  await ada.page.goto("about:blank");
  await ada.page.goto(`/#${(path ?? room)(team)}`);
  await ada.isIn();
  if (!path) await expect(last(ada)).toBeVisible();
  await act?.(ada);
  await expect(shows(ada)).toBeVisible();
}

/** In either colours; what is not of colours is the same in both. */
async function looksAt({ page }: Person): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of colours) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    const rules = colorScheme === colours[0] ? undefined : ["color-contrast", "link-in-text-block"];
    for (const finding of await findings(page, "html", rules)) found.push(`${colorScheme}: ${finding}`);
  }
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return beyond > 0 ? [...found, `wider than the page by ${beyond}`] : found;
}

for (const viewport of [{ width: 1100, height: 720 }, { width: 360, height: 640 }]) {
  test(`every view is accessible, light and dark, ${viewport.width} pixels wide`, async ({ browser, baseURL }) => {
    // Nearly fifty pages, each looked at twice.
    test.setTimeout(600_000);
    const team = await aTeam(baseURL ?? "");
    const context = await browser.newContext({ viewport, locale: "en-GB", reducedMotion: "reduce" });
    const ada = await Person.at(context, team.ada.name, team.ada.email);
    const found: Record<string, string[]> = { "logging in": await looksAt(ada) };
    await ada.button("Create an account").click();
    found["signing up"] = await looksAt(ada);
    await ada.button("Log in instead").click();
    await ada.logsIn();
    for (const view of views) {
      await test.step(view.name, () => visits(ada, team, view));
      found[view.name] = await looksAt(ada);
    }
    expect(Object.entries(found).filter(([, what]) => what.length > 0)).toEqual([]);
    expect(ada.complaints).toEqual([]);
    await context.close();
  });
}
