import { expect, test } from "./people.ts";

test("at 360 pixels the list and the room each fill the page", async ({ ada, room }) => {
  await ada.page.setViewportSize({ width: 360, height: 640 });
  await expect(ada.page.getByRole("navigation")).toBeHidden();
  await ada.sends("small but mine");
  await ada.sees("small but mine");
  await ada.page.getByRole("link", { name: "Back to conversations" }).click();
  await expect(ada.roomLink(room)).toBeVisible();
  await expect(ada.composer).toBeHidden();
  const width = await ada.page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
});

test("everything needed to write is reached by the keyboard alone", async ({ ada, grace, room }) => {
  const { keyboard } = ada.page;
  await ada.page.reload();
  await ada.isIn();
  const tabTo = async (name: string | RegExp, role: "link" | "button"): Promise<void> => {
    const target = ada.page.getByRole(role, { name }).first();
    await expect(target).toBeVisible();
    for (let step = 0; step < 25; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await ada.page.goto("/#/");
  await tabTo(new RegExp(room), "link");
  await keyboard.press("Enter");
  await expect(ada.composer).toBeFocused();
  await keyboard.type("by keys");
  await keyboard.press("Enter");
  await grace.sees("by keys");
  await tabTo("Browse rooms", "button");
  await keyboard.press("Enter");
  await expect(ada.page.getByLabel("Search rooms")).toBeFocused();
  await keyboard.press("Escape");
  await expect(ada.button("Browse rooms")).toBeFocused();
});

test("the theme is the system's until it is chosen", async ({ ada }) => {
  await ada.page.emulateMedia({ colorScheme: "dark" });
  await expect(ada.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await ada.button("Switch to light theme").click();
  await ada.page.reload();
  await expect(ada.page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("a strict content security policy is in force and nothing breaks it", async ({ ada, room: _ }) => {
  const answer = await ada.page.reload();
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("unsafe-");
  await ada.isIn();
  await ada.sends("https://example.com");
  await ada.button("Members").click();
  await ada.button("Switch to dark theme").click();
  await ada.button("Create room").click();
  await expect(ada.page.getByRole("dialog")).toBeVisible();
  expect(ada.complaints).toEqual([]);
});

test("a room whose name is long and without a blank stays within the window", async ({ ada }) => {
  const name = "x".repeat(100);
  await ada.createsRoom(name);
  await expect(ada.page.getByText(/This is the beginning of/)).toBeVisible();
  const { beyond, lines } = await ada.page.evaluate(() => {
    const list = document.querySelector(".message-list");
    const field = document.querySelector<HTMLElement>(".composer textarea");
    return { beyond: (list?.scrollWidth ?? 0) - (list?.clientWidth ?? 0), lines: field?.clientHeight ?? 0 };
  });
  expect([beyond, lines < 60]).toEqual([0, true]);
});

test("the tab is named after the room that is open, and after nothing else", async ({ ada, room }) => {
  await expect(ada.page).toHaveTitle(`${room} · Chat`);
  await ada.page.goto("/#/");
  await expect(ada.page).toHaveTitle("Chat");
});

test("Escape closes what is open beside the room, not with a dialog or an editor above, and gives the focus back", async ({ ada, room: _ }) => {
  const panel = ada.page.getByRole("complementary");
  await ada.sends("mine");
  await expect(ada.sent("mine")).toBeVisible();
  await ada.button("Details").click();
  await ada.composer.press("ArrowUp");
  await ada.page.getByRole("textbox", { name: "Edit message" }).press("Escape");
  await expect(ada.page.getByRole("textbox", { name: "Edit message" })).toHaveCount(0);
  await ada.button("Archive room…").click();
  await expect(ada.button("Cancel")).toBeFocused();
  await ada.page.keyboard.press("Escape");
  await expect(ada.page.getByRole("dialog")).toHaveCount(0);
  await expect(panel).toBeVisible();
  await ada.page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(ada.button("Details")).toBeFocused();
  await ada.button("Details").click();
  await ada.button("Close details").click();
  await expect(ada.button("Details")).toBeFocused();
});

test("a text that is too long says by how much", async ({ ada, room: _ }) => {
  await ada.composer.fill("x".repeat(2_010));
  await expect(ada.page.getByText("10 characters too many")).toBeVisible();
  await expect(ada.button("Send")).toBeDisabled();
});
