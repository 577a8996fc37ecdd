import { test, type Browser } from "@playwright/test";
import { findings } from "./axe.ts";
import { OwnServer } from "./own-server.ts";
import { expect } from "./people.ts";
import { Person } from "./person.ts";

const soon = { timeout: 20_000 };

let server: OwnServer;

// Who touches nothing for this long is away.
test.beforeAll(async () => {
  server = await OwnServer.started({ Chat__Presence__AwayAfter: "00:00:03" });
});

test.afterAll(() => server.remove());

async function adaAndGrace(browser: Browser): Promise<[Person, Person]> {
  const at = async (name: string): Promise<Person> => (await Person.at(await browser.newContext({ baseURL: server.url }), name)).signsUp();
  return [await at("Ada Lovelace"), await at("Grace Hopper")];
}

const line = ({ page }: Person, of: Person) => page.getByRole("complementary").getByRole("listitem").filter({ hasText: of.name });
const card = (person: Person, of: Person) => person.page.getByRole("dialog", { name: of.name, exact: true });
const account = ({ page }: Person) => page.getByRole("button", { name: /, set a status$/ });

/** A touch, and nothing else happens by it. */
const touches = ({ page }: Person) => page.keyboard.press("Shift");

async function looksAt(person: Person, other: Person): Promise<void> {
  await person.page.getByTestId("message").getByRole("button", { name: other.name, exact: true }).first().click();
  await expect(card(person, other)).toBeVisible();
}

test("Grace is away when she touches nothing, back when she does, and busy when she says so, wherever Ada looks", async ({ browser }) => {
  const [ada, grace] = await adaAndGrace(browser);
  await ada.createsRoom("lighthouse");
  await grace.joinsRoom("lighthouse");
  await grace.sends("hello");
  await ada.sees("hello");
  await ada.writesTo(grace.name);
  const header = ada.page.locator("header", { has: ada.page.getByRole("heading", { name: grace.name }) });
  await expect(header).toContainText("Away", soon);
  await expect(ada.page.getByRole("link", { name: new RegExp(`^away, ${grace.name}`) })).toBeVisible();
  await touches(grace);
  await expect(header).toContainText("Online", soon);
  await expect(ada.page.getByRole("link", { name: new RegExp(`^online, ${grace.name}`) })).toBeVisible();

  await ada.opens("lighthouse");
  await ada.button("Members").click();
  await expect(line(ada, grace)).toContainText("Away", soon);
  await looksAt(ada, grace);
  await expect(card(ada, grace)).toContainText(/Away since .*\d/);
  await touches(grace);
  await expect(card(ada, grace)).toContainText("Online", soon);
  await ada.page.keyboard.press("Escape");

  await account(grace).click();
  await expect(grace.page.getByText("As long as you are here: away after 3 seconds without a touch")).toBeVisible();
  await grace.page.getByLabel("Busy").check();
  await grace.button("Save").click();
  await expect(line(ada, grace)).toContainText("Busy", soon);
  for (const person of [ada, grace]) {
    expect(person.complaints).toEqual([]);
    await person.page.context().close();
  }
});

test("when Grace was last here is on her card until she hides it", async ({ browser }) => {
  const [ada, grace] = await adaAndGrace(browser);
  await ada.createsRoom("harbour");
  await grace.joinsRoom("harbour");
  await grace.sends("hello");
  await ada.sees("hello");
  const phone = await (await Person.at(await browser.newContext({ baseURL: server.url }), grace.name, grace.email)).logsIn();
  await grace.page.context().close();
  await phone.page.getByRole("link", { name: "Settings" }).click();
  const choice = phone.page.getByLabel("Show when I was last here");
  await expect(choice).toBeChecked();
  await phone.page.goto("about:blank");
  await ada.button("Members").click();
  await expect(line(ada, grace)).toContainText("Offline", soon);
  await looksAt(ada, grace);
  await expect(card(ada, grace)).toContainText(/Last seen (just now|\d+ minutes? ago)/);
  await ada.page.keyboard.press("Escape");

  await phone.page.goto("/#/settings");
  await choice.focus();
  await phone.page.keyboard.press("Space");
  await expect(choice).not.toBeChecked();
  await phone.page.reload();
  await expect(choice).not.toBeChecked();
  await expect(line(ada, grace)).toContainText("Online", soon);
  await phone.page.context().close();
  await expect(line(ada, grace)).toContainText("Offline", soon);
  await looksAt(ada, grace);
  await expect(card(ada, grace).getByRole("button", { name: "Message" })).toBeEnabled();
  await expect(card(ada, grace)).not.toContainText("Last seen");
  expect(ada.complaints).toEqual([]);
  await ada.page.context().close();
});

test("who is away, and the choice, are without a finding on a phone, light and dark", async ({ browser }) => {
  const [ada, grace] = await adaAndGrace(browser);
  await ada.createsRoom("pier");
  await grace.joinsRoom("pier");
  await ada.page.setViewportSize({ width: 360, height: 640 });
  for (const colorScheme of ["light", "dark"] as const) {
    await ada.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await ada.button("Members").click();
    await expect(line(ada, grace)).toContainText("Away", soon);
    expect(await findings(ada.page, "html")).toEqual([]);
    await ada.page.goBack();
  }
  await ada.page.goto("/#/settings");
  await expect(ada.page.getByLabel("Show when I was last here")).toBeVisible();
  expect(await findings(ada.page, "html")).toEqual([]);
  expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const person of [ada, grace]) await person.page.context().close();
});
