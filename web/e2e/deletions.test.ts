import type { Locator } from "@playwright/test";
import { expect, test } from "./people.ts";
import type { Person } from "./person.ts";

const undo = (person: Person): Locator => person.page.getByTestId("toast").getByRole("button", { name: "Undo" });

async function deletes(person: Person, text: string): Promise<void> {
  await person.sent(text).focus();
  await person.page.keyboard.press("Delete");
  await expect(undo(person)).toBeVisible();
}

test("a deletion that is undone in time reaches nobody", async ({ ada, grace, room: _ }) => {
  await ada.sends("not so fast");
  await grace.sees("not so fast");
  await deletes(ada, "not so fast");
  await expect(ada.message("not so fast")).toHaveCount(0);
  await undo(ada).click();
  await ada.sees("not so fast");
  await ada.sends("after it");
  await grace.sees("after it");
  await grace.sees("not so fast");
});

test("who leaves the room has deleted what can be undone no longer", async ({ ada, grace, room }) => {
  await ada.sends("gone with me");
  await grace.sees("gone with me");
  await deletes(ada, "gone with me");
  await ada.page.goto("/#/");
  await expect(grace.page.getByTestId("message-text")).toHaveText("Message deleted", { timeout: 3_000 });
  await ada.opens(room);
  await expect(ada.page.getByTestId("message-text")).toHaveText("Message deleted");
});

test("a page that hides tells the server at once", async ({ ada, grace, room: _ }) => {
  await ada.sends("hide me");
  await grace.sees("hide me");
  await deletes(ada, "hide me");
  await ada.page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
  await expect(grace.page.getByTestId("message-text")).toHaveText("Message deleted", { timeout: 3_000 });
});
