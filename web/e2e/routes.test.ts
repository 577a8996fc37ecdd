import { expect, test } from "./people.ts";

test("Back closes a panel, Forward opens it again, and a link shows it at once", async ({ ada, room: _ }) => {
  const { page } = ada;
  const panel = page.getByRole("complementary");
  const room = page.url();
  await ada.button("Members").click();
  await expect(panel).toBeVisible();
  expect(page.url()).toBe(`${room}/members`);
  await page.goBack();
  await expect(panel).toHaveCount(0);
  await expect(ada.button("Members")).toBeFocused();
  expect(page.url()).toBe(room);
  await page.goForward();
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  expect(page.url()).toBe(room);
  await page.goto(`${room}/members`);
  await page.reload();
  await expect(panel).toBeVisible();
  await ada.button("Close members").click();
  await expect(panel).toHaveCount(0);
  expect(page.url()).toBe(room);
  await expect(ada.composer).toBeVisible();
});

test("at 360 pixels Back leads from the panel to the room", async ({ ada, room: _ }) => {
  await ada.page.setViewportSize({ width: 360, height: 640 });
  await ada.button("Members").click();
  await expect(ada.composer).toBeHidden();
  await ada.page.goBack();
  await expect(ada.composer).toBeVisible();
});

test("an address that leads nowhere says so, and leads back", async ({ ada, room }) => {
  for (const address of ["/nonsense", "/#/nonsense", "/#/rooms/r1/nonsense"]) {
    await ada.page.goto(address);
    await expect(ada.page.getByText("This page was not found")).toBeVisible();
    await ada.page.getByRole("link", { name: "Back to your conversations" }).click();
    await expect(ada.page.getByText("Select a chat room to start messaging")).toBeVisible();
    await expect(ada.roomLink(room)).toBeVisible();
  }
});
