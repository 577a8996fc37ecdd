import type { Locator } from "@playwright/test";
import { expect, test } from "./people.ts";
import type { Person } from "./person.ts";

const editor = (person: Person): Locator => person.page.getByRole("textbox", { name: "Edit message" });

/** With the pointer, as most do. */
async function begins(person: Person, act: "Edit" | "Delete", text: string): Promise<void> {
  await person.sent(text).click({ button: "right" });
  await person.page.getByRole("menuitem", { name: `${act} message` }).click();
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
  await expect(ada.sent("secnd")).toBeVisible();
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

test("an edit without a connection is shown at once, and saved when it is back", async ({ ada, grace, room: _ }) => {
  await ada.sends("before");
  await grace.sees("before");
  await ada.network.cut();
  await expect(ada.connection).toHaveAttribute("data-state", "reconnecting");
  await begins(ada, "Edit", "before");
  await editor(ada).fill("after");
  await editor(ada).press("Enter");
  await expect(ada.page.getByTestId("message-text")).toHaveText("after (edited)");
  ada.network.mend();
  await expect(ada.connection).toHaveAttribute("data-state", "connected", { timeout: 15_000 });
  await expect(grace.page.getByTestId("message-text")).toHaveText("after (edited)");
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
  await expect(ada.page.getByTestId("message").last()).toContainText("Message deleted");
  await expect(grace.roomLink(room).getByLabel("1 unread")).toBeVisible();
  await expect(grace.roomLink(room)).toContainText("Message deleted");
  await grace.opens(room);
  await expect(grace.page.getByTestId("message").last()).toContainText("Message deleted");
  await expect(grace.page.getByText("not this")).toHaveCount(0);
  await ada.page.getByTestId("message").last().hover();
  await expect(ada.page.getByTestId("message").last().getByRole("button")).toHaveCount(1);
});

test("only own messages can be edited and deleted", async ({ ada, grace, room: _ }) => {
  await ada.sends("mine");
  await grace.sees("mine");
  await grace.sent("mine").click({ button: "right" });
  const menu = grace.page.getByRole("menu");
  await expect(menu.getByRole("menuitem", { name: "Copy text" })).toBeVisible();
  for (const name of ["Edit message", "Delete message"]) await expect(menu.getByRole("menuitem", { name })).toHaveCount(0);
  await grace.page.keyboard.press("Escape");
  await grace.composer.press("ArrowUp");
  await expect(editor(grace)).toHaveCount(0);
});

test("editing and deleting are reached by the keyboard alone", async ({ ada, grace, room: _ }) => {
  const { keyboard } = ada.page;
  await ada.sends("first", "by kyes");
  await expect(ada.sent("by kyes")).toBeVisible();
  await ada.composer.press("Shift+Tab");
  await expect(ada.message("by kyes")).toBeFocused();
  await keyboard.press("e");
  await editor(ada).fill("by keys");
  await editor(ada).press("Enter");
  await expect(grace.page.getByTestId("message-text")).toHaveText(["first", "by keys (edited)"]);
  await expect(ada.composer).toBeFocused();
  await ada.composer.press("Shift+Tab");
  await keyboard.press("ArrowUp");
  await expect(ada.message("first")).toBeFocused();
  await keyboard.press("Tab");
  await expect(ada.message("first").getByRole("button", { name: "Add a reaction" })).toBeFocused();
  await keyboard.press("Shift+Tab");
  await keyboard.press("Shift+F10");
  await expect(ada.page.getByRole("menuitem").first()).toBeFocused();
  await keyboard.press("d");
  await expect(ada.page.getByRole("menuitem", { name: "Delete message" })).toBeFocused();
  await keyboard.press("Escape");
  await expect(ada.page.getByRole("menu")).toHaveCount(0);
  await expect(ada.message("first")).toBeFocused();
  await keyboard.press("Delete");
  await expect(ada.page.getByTestId("message-text").first()).toHaveText("Message deleted");
  await expect(grace.page.getByTestId("message-text").first()).toHaveText("Message deleted");
});

test("at 360 pixels a finger that rests on a message brings the actions, and the editor fits", async ({ ada, browser, room }) => {
  await ada.sends("touch me");
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, storageState: await ada.page.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(ada.page.url());
  const message = page.getByTestId("message").filter({ hasText: "touch me" });
  const touch = { pointerType: "touch", isPrimary: true, bubbles: true, clientX: 120, clientY: 300 };
  await message.dispatchEvent("pointerdown", touch);
  await expect(page.getByRole("menu", { name: "Message" })).toBeVisible();
  await message.dispatchEvent("pointerup", touch);
  await page.getByRole("menuitem", { name: "Edit message" }).tap();
  await page.getByRole("textbox", { name: "Edit message" }).fill("touched");
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(page.getByTestId("message-text")).toHaveText("touched (edited)");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expect(ada.page.getByTestId("message-text")).toHaveText("touched (edited)");
  await expect(ada.roomLink(room)).toContainText("touched");
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
