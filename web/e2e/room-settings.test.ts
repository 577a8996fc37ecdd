import type { Locator } from "@playwright/test";
import { findings } from "./axe.ts";
import { expect, test } from "./people.ts";
import { Person, unique } from "./person.ts";

async function edits(person: Person, change: (dialog: Locator) => Promise<void>): Promise<void> {
  await person.button("Edit room…").click();
  const dialog = person.page.getByRole("dialog");
  await change(dialog);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
}

const confirms = (person: Person, answer: string): Promise<void> => person.page.getByRole("dialog").getByRole("button", { name: answer }).click();

test("a new name and description are seen by everybody at once", async ({ ada, grace, room }) => {
  await grace.button("Details").click();
  await expect(grace.button("Edit room…")).toHaveCount(0);
  await ada.button("Details").click();
  await edits(ada, async (dialog) => {
    await dialog.getByLabel("Name", { exact: true }).fill(`${room} renamed`);
    await dialog.getByLabel("Description").fill("what it is about");
  });
  for (const person of [ada, grace]) {
    await expect(person.roomLink(`${room} renamed`)).toBeVisible();
    await expect(person.page.getByRole("heading", { level: 2, name: `${room} renamed` })).toBeVisible();
    await expect(person.page.getByRole("complementary")).toContainText("what it is about");
  }
});

test("in an announcement room members read, and moderators write", async ({ ada, grace, room: _ }) => {
  await ada.button("Details").click();
  await edits(ada, (dialog) => dialog.getByRole("radio", { name: /^Moderators and admins/ }).check());
  await expect(grace.page.getByText("Only moderators and admins can post in this room.")).toBeVisible();
  await expect(grace.composer).toHaveCount(0);
  await ada.sends("news");
  await grace.sees("news");
  await ada.button("Members").click();
  await ada.button(`Actions for ${grace.name}`).click();
  await ada.page.getByRole("menuitem", { name: "Make a moderator" }).click();
  await grace.sends("an answer");
  await ada.sees("an answer");
});

test("a room that is full takes nobody more, and says so", async ({ ada, grace: _, room, browser }) => {
  const linus = await (await Person.at(browser, `Linus ${unique()}`)).signsUp();
  await ada.button("Details").click();
  await edits(ada, (dialog) => dialog.getByLabel("Most members").fill("2"));
  await expect(ada.page.getByRole("complementary")).toContainText("2 of 2 at most");
  await linus.button("Browse rooms").click();
  await linus.page.getByLabel("Search rooms").fill(room);
  await linus.button(`Join ${room}`).click();
  await expect(linus.page.getByRole("alert")).toContainText("2 members at most");
  await ada.button("Members").click();
  await ada.button("Add people…").click();
  await ada.page.getByLabel("People", { exact: true }).fill(linus.name);
  await ada.button(`Add ${linus.name}`).click();
  await ada.button("Add to the room").click();
  await expect(ada.page.getByRole("dialog").getByRole("alert")).toContainText("2 members at most");
  await linus.page.context().close();
});

test("an archived room can be read and not written to, is in no list, and comes back when it is restored", async ({ ada, grace, room }) => {
  await ada.sends("the last word");
  await grace.sees("the last word");
  await ada.button("Details").click();
  await ada.button("Archive room…").click();
  await confirms(ada, "Archive room");
  for (const person of [ada, grace]) {
    await expect(person.page.getByText("This room is archived.")).toBeVisible();
    await expect(person.composer).toHaveCount(0);
    await expect(person.roomLink(room)).toHaveCount(0);
    await person.page.reload();
    await person.isIn();
    await person.sees("the last word");
    await expect(person.roomLink(room)).toHaveCount(0);
  }
  // Who comes later finds it among the archived ones.
  await ada.page.goto("/#/");
  await ada.button("Browse rooms").click();
  await ada.button("Archived rooms").click();
  await ada.button(`Open ${room}`).click();
  await ada.sees("the last word");
  await ada.button("Details").click();
  await ada.button("Restore room…").click();
  await confirms(ada, "Restore room");
  for (const person of [ada, grace]) await expect(person.roomLink(room)).toBeVisible();
  await grace.sends("not the last after all");
  await ada.sees("not the last after all");
});

test("the settings are without a finding on a phone, light and dark, and are reached by keys", async ({ ada, room: _ }) => {
  await ada.page.setViewportSize({ width: 360, height: 640 });
  for (const scheme of ["light", "dark"] as const) {
    await ada.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await ada.button("Details").click();
    expect(await findings(ada.page, "body")).toEqual([]);
    await ada.button("Edit room…").focus();
    await ada.page.keyboard.press("Enter");
    await expect(ada.page.getByRole("dialog").getByLabel("Name", { exact: true })).toBeFocused();
    expect(await findings(ada.page, "body")).toEqual([]);
    expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await ada.page.keyboard.press("Escape");
    await expect(ada.button("Edit room…")).toBeFocused();
    await ada.page.keyboard.press("Escape");
  }
});
