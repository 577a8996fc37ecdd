import type { Locator } from "@playwright/test";
import { findings } from "./axe.ts";
import { anotherTab, asked, bodiesOf, clicksLast, goesAway, noticesOf, tones, watchedPerson } from "./notices.ts";
import { expect, test as base } from "./people.ts";
import { Person, unique } from "./person.ts";

/** Ada lets the page show notifications; the room is hers, and Grace is in it. */
const test = base.extend({
  ada: async ({ browser }, use) => {
    const ada = await (await watchedPerson(browser, `Ada ${unique()}`)).signsUp();
    await turnsOn(ada);
    await use(ada);
    expect(ada.complaints).toEqual([]);
    await ada.page.context().close();
  },
});

const desktop = ({ page }: Person): Locator => page.getByLabel("Show notifications on the desktop, from this browser");

async function turnsOn(ada: Person): Promise<void> {
  await ada.page.goto("/#/settings");
  await desktop(ada).check();
  await ada.page.goto("/#/");
}

const roomIdOf = async (ada: Person, room: string): Promise<string> => (await ada.roomLink(room).getAttribute("data-room-id")) ?? "";

async function choosesLevel(ada: Person, level: string): Promise<void> {
  const choice = ada.page.getByRole("group", { name: "Notify me of" }).getByRole("radio", { name: new RegExp(`^${level}`) });
  await choice.click();
  await expect(choice).toBeChecked();
}

const nameOf = async (person: Person): Promise<string> => (await person.calls<{ username: string }>("GET", "me")).username;

test("a message in a room that Ada does not look at is shown on her desktop, and leads to it", async ({ ada, grace, room }) => {
  const { page } = ada;
  const roomId = await roomIdOf(ada, room);
  await page.goto("/#/");
  await grace.sends("**hello** there");
  await expect.poll(() => noticesOf(page)).toEqual([{ title: `${grace.name} in ${room}`, body: "hello there", tag: roomId, isOpen: true }]);
  await clicksLast(page);
  await ada.sees("hello there");
  expect(page.url()).toContain(roomId);
  await expect.poll(async () => (await noticesOf(page)).filter(({ isOpen }) => isOpen)).toEqual([]);

  // What is looked at is not shown, until she turns to something else; nor is what she says herself.
  await grace.sends("you see this");
  await ada.sees("you see this");
  await ada.sends("I do");
  await grace.sees("I do");
  await goesAway(page, true);
  await grace.sends("are you away?");
  await expect.poll(() => bodiesOf(page)).toEqual(["hello there", "are you away?"]);
  await goesAway(page, false);
  await expect.poll(async () => (await noticesOf(page)).filter(({ isOpen }) => isOpen)).toEqual([]);

  await page.goto("/#/");
  await grace.writesTo(ada.name);
  await grace.sends("only for you");
  await expect.poll(async () => (await noticesOf(page)).at(-1)).toMatchObject({ title: grace.name, body: "only for you" });
});

test("Ada chooses of what: of mentions, of nothing, and all her devices know", async ({ ada, grace, room, browser }) => {
  const { page } = ada;
  const name = await nameOf(ada);
  const phone = await (await Person.at(browser, ada.name, ada.email)).logsIn();
  await page.goto(`/#/rooms/${await roomIdOf(ada, room)}/details`);
  await choosesLevel(ada, "Mentions");
  await page.goto("/#/");
  await grace.sends("one", `two for @${name}`);
  await expect.poll(() => bodiesOf(page)).toEqual([`two for @${name}`]);
  await expect(ada.badge(room)).toHaveCount(0);
  await expect(phone.roomLink(room).getByTestId("mention-badge")).toHaveText("@1");
  await expect(phone.badge(room)).toHaveCount(0);
  await expect(page).toHaveTitle("(@1) Chat");

  await page.goto(`/#/rooms/${await roomIdOf(ada, room)}/details`);
  await choosesLevel(ada, "Nothing");
  await expect(phone.page.getByRole("region", { name: "Muted" }).getByTestId("room-link")).toContainText(room);
  await page.goto("/#/");
  await grace.sends(`three for @${name}`);
  await expect(ada.roomLink(room).getByTestId("mention-badge")).toHaveText("@1");
  await expect(page).toHaveTitle("Chat");

  await phone.roomLink(room).focus();
  await phone.page.keyboard.press("Shift+F10");
  await expect(phone.page.getByRole("menuitemradio", { name: "Mute" })).toHaveAttribute("aria-checked", "true");
  await phone.page.getByRole("menuitemradio", { name: "Notify of all messages" }).click();
  await expect(ada.badge(room)).toHaveText("1");
  await grace.sends("four");
  await expect.poll(() => bodiesOf(page)).toEqual([`two for @${name}`, "four"]);
  await phone.page.context().close();
});

test("a sound goes with it, where Ada wants one, whether or not something is shown", async ({ ada, grace, room: _ }) => {
  const { page } = ada;
  await page.goto("/#/settings");
  await desktop(ada).uncheck();
  await grace.sends("one");
  await expect.poll(() => tones(page)).toBe(2);
  await page.getByLabel("Play a sound for them, in this browser").uncheck();
  await desktop(ada).check();
  await grace.sends("two");
  await expect.poll(() => bodiesOf(page)).toEqual(["two"]);
  expect(await tones(page)).toBe(2);
});

test("what is deleted is gone from the desktop, and so is what was read elsewhere", async ({ ada, grace, room, browser }) => {
  const { page } = ada;
  await page.goto("/#/");
  const open = async (): Promise<string[]> => (await noticesOf(page)).filter(({ isOpen }) => isOpen).map(({ body }) => body);
  await grace.sends("a slip");
  await expect.poll(open).toEqual(["a slip"]);
  await grace.calls("DELETE", `messages/${await roomIdOf(ada, room)}-1`);
  await expect.poll(open).toEqual([]);
  await grace.sends("better so");
  await expect.poll(open).toEqual(["better so"]);
  const phone = await (await Person.at(browser, ada.name, ada.email)).logsIn();
  await phone.opens(room);
  await phone.sees("better so");
  await expect.poll(open).toEqual([]);
  await phone.page.context().close();
});

test("of several tabs one shows it, and none where one of them has it open", async ({ ada, grace, room }) => {
  await ada.page.goto("/#/");
  const tabs = [ada.page, await anotherTab(ada.page.context()), await anotherTab(ada.page.context())];
  for (const tab of tabs) await expect(tab.getByTestId("connection-state")).toHaveAttribute("data-state", "connected");
  const all = async (): Promise<string[]> => (await Promise.all(tabs.map(bodiesOf))).flat().toSorted();
  await grace.sends("one");
  await expect.poll(all).toEqual(["one"]);
  await tabs[1]?.goto(`/#/rooms/${await roomIdOf(ada, room)}`);
  await expect(tabs[1]?.getByTestId("message").filter({ hasText: "one" }) as Locator).toBeVisible();
  await grace.sends("seen");
  await expect(tabs[1]?.getByTestId("message").filter({ hasText: "seen" }) as Locator).toBeVisible();
  await tabs[1]?.goto("/#/");
  await grace.sends("two");
  await expect.poll(all).toEqual(["one", "two"]);
});

test("in quiet hours nothing is shown; a keyword is as good as the name", async ({ ada, grace, room }) => {
  const { page } = ada;
  await page.goto(`/#/rooms/${await roomIdOf(ada, room)}/details`);
  await choosesLevel(ada, "Mentions");
  await page.goto("/#/settings");
  const now = await page.evaluate(() => new Date().getHours());
  const clock = (hour: number): string => `${String((hour + 24) % 24).padStart(2, "0")}:00`;
  await page.getByLabel("Quiet hours, every day").check();
  await page.getByLabel("From", { exact: true }).fill(clock(now - 2));
  await page.getByLabel("To", { exact: true }).fill(clock(now + 3));
  await page.getByLabel(/^Keywords/).fill("engine\n\nfirst bug");
  await ada.button("Save notifications").click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/#/");
  await grace.sends("the engine at night");
  await expect(ada.roomLink(room)).toContainText("the engine at night");
  await page.goto("/#/settings");
  await expect(page.getByLabel(/^Keywords/)).toHaveValue("engine\nfirst bug");
  await page.getByLabel("Quiet hours, every day").uncheck();
  await ada.button("Save notifications").click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await grace.sends("engines", "the Engine by day");
  await expect.poll(() => bodiesOf(page)).toEqual(["the Engine by day"]);
});

test("the browser is asked by a click only, and its refusal is told in words", async ({ browser }) => {
  const ada = await (await watchedPerson(browser, `Ada ${unique()}`, "default", "denied")).signsUp();
  await ada.page.setViewportSize({ width: 360, height: 640 });
  await ada.page.goto("/#/settings");
  await expect(desktop(ada)).not.toBeChecked();
  expect(await asked(ada.page)).toBe(0);
  await desktop(ada).click();
  await expect(ada.page.getByRole("alert")).toContainText("Your browser does not let this page show notifications.");
  await expect(desktop(ada)).not.toBeChecked();
  expect(await asked(ada.page)).toBe(1);
  await ada.page.getByLabel("Quiet hours, every day").check();
  for (const colorScheme of ["light", "dark"] as const) {
    await ada.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await findings(ada.page, "html")).toEqual([]);
  }
  expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(ada.complaints).toEqual([]);
  await ada.page.context().close();
});

test("what was muted in this browser before goes over to all devices", async ({ ada, grace, room }) => {
  const { page } = ada;
  const roomId = await roomIdOf(ada, room);
  await page.evaluate((id) => {
    const key = Object.keys(localStorage).find((one) => one.startsWith("chat.preferences.")) ?? "";
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? "{}"), muted: [id, "gone"] }));
  }, roomId);
  await page.goto("/#/");
  await page.reload();
  await ada.isIn();
  await expect.poll(async () => (await ada.calls<{ level: string }>("GET", `rooms/${roomId}`)).level).toBe("mentions");
  await grace.sends("psst");
  await expect(ada.roomLink(room)).toContainText("psst");
  await expect(ada.badge(room)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("muted");
});
