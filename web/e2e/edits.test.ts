import type { Locator } from "@playwright/test";
import { expect, test } from "./people.ts";
import type { Person } from "./person.ts";

const editor = (person: Person): Locator => person.page.getByRole("textbox", { name: "Edit message" });

/** With the pointer, as most do. */
async function begins(person: Person, act: "Edit" | "Delete", text: string): Promise<void> {
  await person.message(text).hover();
  await person.message(text).getByRole("button", { name: `${act} message` }).click();
}

test("what Ada edits Grace sees changed in its place, and marked", async ({ ada, grace, room }) => {
  await ada.sends("helo Grace", "how are you?");
  await grace.sees("how are you?");
  await begins(ada, "Edit", "helo Grace");
  await expect(editor(ada)).toBeFocused();
  await editor(ada).fill("hello Grace");
  await editor(ada).press("Enter");
  for (const person of [ada, grace]) {
    await expect(person.page.getByTestId("message-text")).toHaveText(["hello Grace (edited)", "how are you?"]);
    await expect(person.page.getByText("(edited)")).toHaveAttribute("title", /\d{4}/);
  }
  await expect(ada.composer).toBeFocused();
  await expect(ada.roomLink(room)).toContainText("how are you?");
});

test("the last own message is edited by the up-arrow in an empty composer; Escape leaves it as it was", async ({ ada, grace, room }) => {
  await ada.sends("first", "secnd");
  await expect(ada.message("secnd")).toHaveAttribute("data-state", "sent");
  await grace.sends("mine");
  await ada.sees("mine");
  await ada.composer.press("ArrowUp");
  await expect(editor(ada)).toHaveValue("secnd");
  await editor(ada).press("End");
  await editor(ada).pressSequentially("!");
  await editor(ada).press("Escape");
  await expect(editor(ada)).toHaveCount(0);
  await ada.sees("secnd");
  await ada.composer.press("ArrowUp");
  await editor(ada).fill("second");
  await editor(ada).press("Shift+Enter");
  await editor(ada).pressSequentially("line");
  await editor(ada).press("Enter");
  await expect(grace.page.getByTestId("message-text").nth(1)).toHaveText("second\nline (edited)", { useInnerText: true });
  await ada.composer.fill("half a thought");
  await ada.composer.press("ArrowUp");
  await expect(editor(ada)).toHaveCount(0);
  await expect(ada.roomLink(room)).toContainText("mine");
});

test("an edit that is too long or blank cannot be saved", async ({ ada, room: _ }) => {
  await ada.sends("short");
  await begins(ada, "Edit", "short");
  for (const text of ["   ", "x".repeat(2_001)]) {
    await editor(ada).fill(text);
    await expect(ada.button("Save")).toBeDisabled();
    await editor(ada).press("Enter");
    await expect(editor(ada)).toHaveValue(text);
  }
  await ada.button("Cancel").click();
  await ada.sees("short");
});

test("the text of an edit stays while there is no connection, and can be saved afterwards", async ({ ada, grace, room: _ }) => {
  await ada.sends("before");
  await grace.sees("before");
  await ada.network.cut();
  await expect(ada.connection).toHaveAttribute("data-state", "reconnecting");
  await begins(ada, "Edit", "before");
  await editor(ada).fill("after");
  await editor(ada).press("Enter");
  await expect(ada.page.getByRole("alert")).toContainText("Not saved");
  await expect(editor(ada)).toHaveValue("after");
  ada.network.mend();
  await expect(ada.connection).toHaveAttribute("data-state", "connected", { timeout: 15_000 });
  await editor(ada).press("Enter");
  for (const person of [ada, grace]) await expect(person.page.getByTestId("message-text")).toHaveText("after (edited)");
});

test("the text of an edit stays while another room is open", async ({ ada, room }) => {
  await ada.sends("before");
  await begins(ada, "Edit", "before");
  await editor(ada).fill("half an edit");
  await ada.createsRoom(`${room}-2`);
  await ada.roomLink(room).click();
  await expect(editor(ada)).toHaveValue("half an edit");
});

test("a deleted message leaves its place, here and there, and is unread no longer", async ({ ada, grace, room }) => {
  await grace.createsRoom(`${room}-elsewhere`);
  await ada.sends("keep this", "not this");
  await expect(grace.roomLink(room).getByLabel("2 unread")).toBeVisible();
  await begins(ada, "Delete", "not this");
  const dialog = ada.page.getByRole("dialog");
  await expect(dialog).toContainText("not this");
  await dialog.getByRole("button", { name: "Keep" }).click();
  await ada.sees("not this");
  await begins(ada, "Delete", "not this");
  await dialog.getByRole("button", { name: "Delete message" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(ada.page.getByTestId("message").last()).toContainText("Message deleted");
  await expect(grace.roomLink(room).getByLabel("1 unread")).toBeVisible();
  await expect(grace.roomLink(room)).toContainText("Message deleted");
  await grace.opens(room);
  await expect(grace.page.getByTestId("message").last()).toContainText("Message deleted");
  await expect(grace.page.getByText("not this")).toHaveCount(0);
  await expect(ada.message("Message deleted").getByRole("button")).toHaveCount(0);
});

test("only own messages can be edited and deleted", async ({ ada, grace, room: _ }) => {
  await ada.sends("mine");
  await grace.sees("mine");
  await grace.message("mine").hover();
  await expect(grace.message("mine").getByRole("button")).toHaveCount(0);
  await expect(ada.message("mine").getByRole("button")).toHaveCount(2);
  await grace.composer.press("ArrowUp");
  await expect(editor(grace)).toHaveCount(0);
});

test("editing and deleting are reached by the keyboard alone", async ({ ada, grace, room: _ }) => {
  await ada.sends("by kyes");
  await expect(ada.message("by kyes")).toHaveAttribute("data-state", "sent");
  await ada.composer.press("Shift+Tab");
  await expect(ada.button("Delete message")).toBeFocused();
  await ada.page.keyboard.press("Shift+Tab");
  await expect(ada.button("Edit message")).toBeFocused();
  await ada.page.keyboard.press("Enter");
  await editor(ada).fill("by keys");
  await editor(ada).press("Enter");
  await expect(grace.page.getByTestId("message-text")).toHaveText("by keys (edited)");
  await expect(ada.composer).toBeFocused();
  await ada.composer.press("Shift+Tab");
  await ada.page.keyboard.press("Enter");
  await expect(ada.page.getByRole("dialog")).toBeVisible();
  await ada.page.keyboard.press("Escape");
  await expect(ada.button("Delete message")).toBeFocused();
});

test("at 360 pixels a tap brings the actions, and the editor fits", async ({ ada, browser, room }) => {
  await ada.sends("tap me");
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, storageState: await ada.page.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(ada.page.url());
  const message = page.getByTestId("message").filter({ hasText: "tap me" });
  await message.getByText("tap me").tap();
  await expect(message.getByRole("group", { name: "Actions" })).toHaveCSS("opacity", "1");
  await message.getByRole("button", { name: "Edit message" }).tap();
  await page.getByRole("textbox", { name: "Edit message" }).fill("tapped");
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(page.getByTestId("message-text")).toHaveText("tapped (edited)");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expect(ada.page.getByTestId("message-text")).toHaveText("tapped (edited)");
  await expect(ada.roomLink(room)).toContainText("tapped");
  await context.close();
});

test("the up-arrow finds the last own message far above what is in view", async ({ ada, grace, room: _ }) => {
  await ada.sends("long ago");
  await grace.sees("long ago");
  await grace.fillsRoom(40);
  await ada.sees("line 40");
  await ada.composer.press("ArrowUp");
  await expect(editor(ada)).toBeFocused();
  await expect(editor(ada)).toBeInViewport();
  await editor(ada).fill("long, long ago");
  await editor(ada).press("Enter");
  await expect(ada.page.getByText("long, long ago")).toBeVisible();
});
