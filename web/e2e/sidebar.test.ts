import { expect, test } from "./people.ts";

test("the list is one stop of Tab; arrows, Home and End lead through it, and Alt with arrows from room to room", async ({ ada, grace, room }) => {
  const { page } = ada;
  await ada.createsRoom(`${room}-2`);
  await ada.createsRoom(`${room}-3`);
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.querySelector(".room-link-title")?.textContent ?? document.activeElement?.textContent ?? null);
  await page.getByRole("button", { name: "Create room" }).focus();
  await page.keyboard.press("Tab");
  expect(await focused()).toBe(`${room}-3`);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(`${room}-2`);
  await page.keyboard.press("Home");
  expect(await focused()).toBe("Rooms");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("room-link")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("room-link")).toHaveCount(3);
  await page.keyboard.press("End");
  expect(await focused()).toBe("Direct messages");

  await ada.composer.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page).toHaveTitle(`${room}-2 · Chat`);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page).toHaveTitle(`${room}-3 · Chat`);
  await grace.sends("are you there?");
  await expect(ada.badge(room)).toHaveText("1");
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(page).toHaveTitle(`${room} · Chat`);
  await ada.sees("are you there?");
});

test("a favourite stands first, what is muted last and silent, and both are so after a reload", async ({ ada, grace, room }) => {
  const { page } = ada;
  await ada.createsRoom(`${room}-2`);
  const menu = async (name: string, entry: string): Promise<void> => {
    await ada.roomLink(name).focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole(/^(Mute|Notify)/.test(entry) ? "menuitemradio" : "menuitem", { name: entry }).click();
  };
  const of = (section: string) => page.getByRole("region", { name: section }).getByTestId("room-link");
  await menu(`${room}-2`, "Add to favourites");
  await menu(room, "Mute");
  await expect(of("Favourites")).toContainText(`${room}-2`);
  await expect(of("Muted")).toContainText(room);
  await grace.sends("psst");
  await expect(ada.roomLink(room)).toContainText("psst");
  await expect(ada.badge(room)).toHaveCount(0);
  await expect(page).toHaveTitle(`${room}-2 · Chat`);
  await ada.button("Compact list").click();
  await page.reload();
  await expect(ada.composer).toBeFocused();
  await expect(of("Favourites")).toContainText(`${room}-2`);
  await expect(of("Muted")).toContainText(room);
  await expect(ada.roomLink(room)).not.toContainText("psst");
  await menu(room, "Notify of all messages");
  await expect(ada.badge(room)).toHaveText("1");
  await ada.button("Only unread").click();
  await expect(page.getByTestId("room-link")).toHaveCount(2);
});

test("the tab's name and icon say what waits", async ({ ada, grace, room }) => {
  const icon = ada.page.locator('link[rel="icon"]');
  await expect(icon).toHaveAttribute("href", "/icon.svg");
  await ada.page.goto("/#/");
  await grace.sends("hello");
  await expect(ada.page).toHaveTitle("(1) Chat");
  await expect(icon).toHaveAttribute("href", /^data:image\/png/);
  const dot = await icon.getAttribute("href");
  await grace.writesTo(ada.name);
  await grace.sends("only for you");
  await expect(ada.page).toHaveTitle("(2) Chat");
  await expect(icon).not.toHaveAttribute("href", dot ?? "");
  await ada.opens(room);
  await ada.opens(grace.name);
  await expect(icon).toHaveAttribute("href", "/icon.svg");
});

test("the first Tab skips the list", async ({ ada, room: _ }) => {
  await ada.button("Only unread").focus();
  await ada.page.keyboard.press("Shift+Tab");
  await expect(ada.button("Skip to messages")).toBeFocused();
  await ada.page.keyboard.press("Enter");
  await expect(ada.page.getByRole("log")).toBeFocused();
});
