import type { Browser } from "@playwright/test";
import { findings } from "./axe.ts";
import { expect, test } from "./people.ts";
import { password, Person } from "./person.ts";

const sessions = ({ page }: Person) => page.getByTestId("session");
const alsoOn = async (browser: Browser, { name, email }: Person): Promise<Person> => (await Person.at(browser, name, email)).logsIn();
const isOut = (person: Person) => expect(person.button("Log in")).toBeVisible({ timeout: 3_000 });

async function opensSettings(person: Person): Promise<void> {
  await person.page.getByRole("link", { name: "Settings" }).click();
  await expect(person.page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await expect(sessions(person).first()).toBeVisible();
}

test("Ada signs out her second device from the first", async ({ ada, browser }) => {
  const phone = await alsoOn(browser, ada);
  await opensSettings(ada);
  await expect(sessions(ada)).toHaveCount(2);
  await expect(sessions(ada).filter({ hasText: "this device" })).toHaveCount(1);
  await sessions(ada).getByRole("button", { name: /^Sign out / }).click();
  await isOut(phone);
  await expect(sessions(ada)).toHaveCount(1);
  await expect(sessions(ada).getByText("this device")).toBeVisible();
  await expect(ada.connection).toHaveAttribute("data-state", "connected");
});

test("all other devices are signed out at once", async ({ ada, browser }) => {
  const others = [await alsoOn(browser, ada), await alsoOn(browser, ada)];
  await opensSettings(ada);
  await expect(sessions(ada)).toHaveCount(3);
  await ada.button("Sign out all other devices…").click();
  await ada.page.getByRole("dialog").getByRole("button", { name: "Sign out", exact: true }).click();
  for (const other of others) await isOut(other);
  await expect(sessions(ada)).toHaveCount(1);
  await expect(ada.button("Sign out all other devices…")).toHaveCount(0);
});

test("a new password takes the current one, and signs out all other devices", async ({ ada, browser }) => {
  const phone = await alsoOn(browser, ada);
  await opensSettings(ada);
  await ada.page.getByLabel("Current password").fill("not the password 1");
  await ada.page.getByLabel("New password").fill("battery staple 2");
  await ada.button("Change password").click();
  await expect(ada.page.getByRole("alert")).toHaveText("The password is wrong.");
  await ada.page.getByLabel("Current password").fill(password);
  await ada.button("Change password").click();
  await expect(ada.page.getByText("The password is changed, and all other devices are signed out.")).toBeVisible();
  await expect(ada.page.getByLabel("New password")).toHaveValue("");
  await expect(sessions(ada)).toHaveCount(1);
  await isOut(phone);
  await phone.page.getByLabel("E-mail").fill(ada.email);
  await phone.page.getByLabel("Password").fill("battery staple 2");
  await phone.button("Log in").click();
  await phone.isIn();
});

test("whom Ada has blocked stands in her settings, and is unblocked there", async ({ ada, grace, room }) => {
  await grace.sends("hello");
  await ada.page.getByTestId("message").getByRole("button", { name: grace.name, exact: true }).click();
  await ada.button("Block…").click();
  await ada.page.getByRole("dialog").getByRole("button", { name: "Block", exact: true }).click();
  await expect(ada.page.getByTestId("folded-message")).toBeVisible();
  await opensSettings(ada);
  await ada.button(`Unblock ${grace.name}`).click();
  await expect(ada.page.getByText("You have blocked nobody.")).toBeVisible();
  await ada.roomLink(room).click();
  await ada.sees("hello");
});

test("who deletes their account is gone, and what they wrote stays", async ({ ada, grace, room }) => {
  await ada.sends("I was here");
  await grace.roomLink(room).click();
  await grace.sees("I was here");
  await ada.page.setViewportSize({ width: 360, height: 640 });
  await ada.page.goto("/#/settings");
  await ada.button("Delete account…").click();
  const dialog = ada.page.getByRole("dialog");
  expect(await findings(ada.page, "html")).toEqual([]);
  await dialog.getByRole("button", { name: "Delete for good" }).hover();
  expect(await findings(ada.page, "html")).toEqual([]);
  await dialog.getByLabel("Your password").fill("not the password 1");
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("The password is wrong.");
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await isOut(ada);
  await ada.page.getByLabel("E-mail").fill(ada.email);
  await ada.page.getByLabel("Password").fill(password);
  await ada.button("Log in").click();
  await expect(ada.page.getByRole("alert")).toHaveText("E-mail or password is wrong.");
  await grace.page.reload();
  await grace.sees("I was here");
  await expect(grace.page.getByTestId("message").getByText("Deleted user")).toBeVisible();
  await expect(grace.page.getByText(ada.name, { exact: true })).toHaveCount(0);
});

test("settings are without a finding on a phone, light and dark", async ({ ada, browser }) => {
  await alsoOn(browser, ada);
  await ada.page.setViewportSize({ width: 360, height: 640 });
  await opensSettings(ada);
  for (const colorScheme of ["light", "dark"] as const) {
    await ada.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await findings(ada.page, "html")).toEqual([]);
    await ada.button("Sign out all other devices…").click();
    expect(await findings(ada.page, "html")).toEqual([]);
    await ada.button("Cancel").click();
    expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});

test("every button of the settings is legible under the pointer, light and dark", async ({ ada }) => {
  await ada.page.emulateMedia({ reducedMotion: "reduce" });
  await opensSettings(ada);
  await expect(ada.button("Delete account…")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await ada.page.emulateMedia({ colorScheme });
    await expect(ada.page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    const buttons = await ada.page.locator("main button:enabled").all();
    for (const button of buttons) {
      await button.hover();
      expect(await findings(ada.page, "button:hover", ["color-contrast"]), await button.innerText()).toEqual([]);
    }
  }
});
