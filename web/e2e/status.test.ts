import { findings } from "./axe.ts";
import { expect, test } from "./people.ts";
import { Person } from "./person.ts";

const dialog = ({ page }: Person) => page.getByRole("dialog", { name: "Set a status" });
const account = ({ page }: Person) => page.getByRole("button", { name: /, set a status$/ });
const card = (person: Person, of: Person) => person.page.getByRole("dialog", { name: of.name, exact: true });

async function looksAt(person: Person, other: Person): Promise<void> {
  await person.page.getByTestId("message").getByRole("button", { name: other.name, exact: true }).click();
  await expect(card(person, other)).toBeVisible();
}

test("Grace's status is on her other device, on her card at Ada's, and gone when she clears it", async ({ ada, grace, browser, room: _ }) => {
  const tablet = await (await Person.at(browser, grace.name, grace.email)).logsIn();
  await grace.sends("hello");
  await account(grace).click();
  await dialog(grace).getByLabel("What are you doing?").fill("Compiling");
  await dialog(grace).getByRole("button", { name: "Emoji" }).click();
  await grace.page.getByRole("searchbox", { name: "Search emoji" }).fill("abacus");
  await grace.page.getByRole("gridcell").first().click();
  await dialog(grace).getByLabel("Busy").check();
  await dialog(grace).getByLabel("For how long").selectOption("1 hour");
  await dialog(grace).getByRole("button", { name: "Save" }).click();
  for (const person of [grace, tablet]) await expect(account(person)).toContainText("🧮 Compiling");

  await looksAt(ada, grace);
  await expect(card(ada, grace)).toContainText(/🧮 Compiling \(until .+\)/);
  await expect(card(ada, grace)).toContainText("Busy");
  await ada.page.keyboard.press("Escape");

  await account(tablet).click();
  await expect(dialog(tablet).getByLabel("What are you doing?")).toHaveValue("Compiling");
  await dialog(tablet).getByRole("button", { name: "Clear status" }).click();
  await expect(account(grace)).not.toContainText("Compiling");
  await looksAt(ada, grace);
  await expect(card(ada, grace)).toContainText("Online");
  await expect(card(ada, grace)).not.toContainText("Compiling");
});

test("invisible, Grace is offline at Ada's", async ({ ada, grace, room }) => {
  await grace.sends("hello");
  await account(grace).click();
  await dialog(grace).getByLabel("Invisible").check();
  await dialog(grace).getByRole("button", { name: "Save" }).click();
  await expect(account(grace)).toContainText("Invisible");
  await looksAt(ada, grace);
  await expect(card(ada, grace)).toContainText("Last seen");
  await ada.page.keyboard.press("Escape");
  await grace.page.reload();
  await grace.isIn();
  await grace.opens(room);
  await expect(account(grace)).toContainText("Invisible");
});

test("what Ada changes in her profile is on her card, and a name that is taken says so", async ({ ada, grace, room: _ }) => {
  await ada.sends("hello");
  await ada.page.getByRole("link", { name: "Settings" }).click();
  await ada.page.getByLabel("Name", { exact: true }).fill("Countess");
  await ada.page.getByLabel("About you").fill("I count\nwith engines.");
  await ada.button("Save profile").click();
  await expect(ada.page.getByText("Saved.")).toBeVisible();
  await expect(account(ada)).toContainText("Countess");
  const username = await ada.page.getByLabel("Username").inputValue();
  await grace.page.getByTestId("message").filter({ hasText: "hello" }).getByRole("button", { name: ada.name, exact: true }).click();
  await expect(grace.page.getByRole("dialog", { name: "Countess" })).toContainText("I count");
  await grace.page.keyboard.press("Escape");
  await grace.page.getByRole("link", { name: "Settings" }).click();
  await grace.page.getByLabel("Username").fill(username);
  await grace.button("Save profile").click();
  await expect(grace.page.getByRole("alert")).toHaveText("That username is taken.");
});

test("the status and the profile are without a finding on a phone, light and dark", async ({ ada }) => {
  await ada.page.setViewportSize({ width: 360, height: 640 });
  for (const colorScheme of ["light", "dark"] as const) {
    await ada.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await account(ada).click();
    await expect(dialog(ada)).toBeVisible();
    expect(await findings(ada.page, "html")).toEqual([]);
    expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await ada.page.keyboard.press("Escape");
  }
});
