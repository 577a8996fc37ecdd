import type { Locator } from "@playwright/test";
import { expect, test } from "./people.ts";
import type { Person } from "./person.ts";

const chips = (person: Person, text: string): Locator => person.message(text).getByTestId("reaction");

async function reacts(person: Person, text: string, emoji: string): Promise<void> {
  await person.sent(text).click({ button: "right" });
  await person.page.getByRole("menuitem", { name: `React with ${emoji}` }).click();
}

test("Ada reacts, Grace joins in and takes it back, and each sees who did", async ({ ada, grace, room: _ }) => {
  await ada.sends("shall we?");
  await grace.sees("shall we?");
  await reacts(ada, "shall we?", "👍");
  await expect(chips(grace, "shall we?")).toHaveText("👍 1");
  await chips(grace, "shall we?").click();
  for (const person of [ada, grace]) {
    await expect(chips(person, "shall we?")).toHaveText("👍 2");
    await expect(chips(person, "shall we?")).toHaveAttribute("aria-pressed", "true");
  }
  await chips(ada, "shall we?").hover();
  await expect(ada.page.getByTestId("tooltip")).toContainText(`You and ${grace.name} reacted with 👍`);
  await chips(grace, "shall we?").click();
  await expect(chips(ada, "shall we?")).toHaveText("👍 1");
  await expect(chips(grace, "shall we?")).toHaveAttribute("aria-pressed", "false");
});

test("a reaction is chosen from all emoji by the keyboard", async ({ ada, grace, room: _ }) => {
  await ada.sends("look");
  await grace.sees("look");
  await grace.sent("look").focus();
  await grace.page.keyboard.press("+");
  const picker = grace.page.getByRole("dialog", { name: "Choose a reaction" });
  await expect(picker.getByRole("searchbox")).toBeFocused();
  await grace.page.keyboard.type("rocket");
  await grace.page.keyboard.press("Enter");
  await expect(picker).toHaveCount(0);
  await expect(chips(ada, "look")).toHaveText("🚀 1");
});
