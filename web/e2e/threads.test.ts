import type { Locator } from "@playwright/test";
import { expect, test } from "./people.ts";
import type { Person } from "./person.ts";

const thread = (person: Person): Locator => person.page.getByRole("complementary", { name: "Thread" });
const line = (person: Person, text: string): Locator => person.message(text).getByTestId("thread-line");

async function replies(person: Person, root: string, text: string): Promise<void> {
  await person.sent(root).focus();
  await person.page.keyboard.press("t");
  const field = thread(person).getByRole("textbox");
  await field.fill(text);
  await field.press("Enter");
  await expect(thread(person).getByTestId("message").filter({ hasText: text })).toHaveAttribute("data-state", "sent");
}

test("Ada answers in a thread; Grace sees how much is in it and answers there, and the room stays as it was", async ({ ada, grace, room: _ }) => {
  await ada.sends("a question");
  await grace.sees("a question");
  await replies(ada, "a question", "the first reply");
  await expect(line(grace, "a question")).toContainText("1 reply");
  await line(grace, "a question").click();
  await expect(thread(grace)).toContainText("the first reply");
  await thread(grace).getByRole("textbox").fill("the second reply");
  await thread(grace).getByRole("textbox").press("Enter");
  await expect(thread(ada)).toContainText("the second reply");
  await expect(line(ada, "a question")).toContainText("2 replies");
  for (const person of [ada, grace]) await expect(person.page.getByRole("log", { name: "Messages" }).getByTestId("message")).toHaveCount(1);
  await ada.page.goBack();
  await expect(thread(ada)).toHaveCount(0);
});

test("a thread is followed by whoever takes part in it, until they stop", async ({ ada, grace, room: _ }) => {
  await ada.sends("a question");
  await grace.sees("a question");
  await replies(grace, "a question", "an answer");
  const follow = thread(grace).getByRole("button", { name: /^Follow/ });
  await expect(follow).toHaveText("Following");
  await follow.click();
  await expect(follow).toHaveText("Follow");
});

test("at 360 pixels the thread fills the page, and Back leads to the room", async ({ ada, grace, room: _ }) => {
  await ada.page.setViewportSize({ width: 360, height: 640 });
  await ada.sends("a question");
  await grace.sees("a question");
  await replies(grace, "a question", "an answer");
  await line(ada, "a question").click();
  await expect(thread(ada)).toContainText("an answer");
  expect((await thread(ada).boundingBox())?.width).toBe(360);
  expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await ada.page.goBack();
  await expect(thread(ada)).toHaveCount(0);
  await ada.sees("a question");
});

test("a reply that goes to the room too is in both, and leads from there to its thread", async ({ ada, grace, room }) => {
  await ada.sends("a question");
  await ada.sent("a question").focus();
  await ada.page.keyboard.press("t");
  await thread(ada).getByLabel(`Also send to ${room}`).check();
  await thread(ada).getByRole("textbox").fill("for all to see");
  await thread(ada).getByRole("textbox").press("Enter");
  await grace.sees("for all to see");
  await grace.button("Replied in a thread").click();
  await expect(thread(grace).getByTestId("message")).toHaveCount(2);
});
