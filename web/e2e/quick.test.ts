import { expect, test } from "./people.ts";

test("Ctrl+K leads to the last room, to a room by a part of its name, and to a person", async ({ ada, grace, room }) => {
  const { page } = ada;
  await ada.createsRoom(`other-${room}`);
  const field = page.getByRole("combobox", { name: "Room, person or message" });
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(`${room} · Chat`);
  await expect(ada.composer).toBeFocused();

  await page.keyboard.press("Control+k");
  await page.keyboard.type(`r-${room.slice(0, 7)}`);
  await expect(page.getByRole("option", { selected: true })).toContainText(`other-${room}`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(`other-${room} · Chat`);

  await page.keyboard.press("Control+k");
  await page.keyboard.type(grace.name);
  await expect(page.getByRole("option").filter({ hasText: grace.name })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(`${grace.name} · Chat`);
  await ada.sends("found you");
  await expect(grace.roomLink(ada.name)).toContainText("found you");
});

test("the sheet of shortcuts opens by ? where nobody writes, and by Ctrl+/ anywhere", async ({ ada, room: _ }) => {
  const { page } = ada;
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await ada.composer.pressSequentially("why?");
  await expect(ada.composer).toHaveValue("why?");
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press("Control+/");
  await expect(sheet).toContainText("Next unread conversation");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await ada.button("Members").focus();
  await page.keyboard.press("?");
  await expect(sheet).toBeVisible();
});

test("Shift+Escape marks everything as read, and it can be taken back", async ({ ada, grace, room }) => {
  await ada.page.goto("/#/");
  await grace.sends("one", "two");
  await expect(ada.badge(room)).toHaveText("2");
  await ada.page.keyboard.press("Shift+Escape");
  await expect(ada.badge(room)).toHaveCount(0);
  await expect(ada.page.getByTestId("toast")).toContainText("1 conversation is marked as read");
});
