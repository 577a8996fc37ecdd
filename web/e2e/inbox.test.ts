import { expect, test } from "./people.ts";

test("all unread shows what is unread in its rooms; a room is marked as read, and that is taken back", async ({ ada, grace, room }) => {
  await ada.page.goto("/#/unread");
  await expect(ada.page.getByText("You have read everything.")).toBeVisible();
  await grace.sends("first for you", "second for you");
  const card = ada.page.getByRole("region", { name: room, exact: true });
  await expect(card.getByTestId("inbox-message")).toHaveCount(2);
  await expect(card).toContainText("second for you");
  await card.getByRole("button", { name: "Mark as read" }).click();
  await expect(ada.badge(room)).toHaveCount(0);
  await card.getByRole("button", { name: "Undo" }).click();
  await expect(ada.badge(room)).toHaveText("2");
  await ada.button("Mark all as read").click();
  await expect(ada.badge(room)).toHaveCount(0);
});

test("a mention waits under Mentions, and leads to its message", async ({ ada, grace, room }) => {
  const username = (await ada.page.locator(".account-name .muted").textContent()) ?? "";
  await ada.page.goto("/#/");
  await grace.sends(`look here ${username}`);
  await expect(ada.roomLink(room).getByTestId("mention-badge")).toHaveText("@1");
  await expect(ada.page).toHaveTitle(/^\(@1\)/);
  await ada.page.getByRole("link", { name: /^Mentions/ }).click();
  const mention = ada.page.getByTestId("inbox-message");
  await expect(mention).toContainText("look here");
  await mention.getByRole("link").first().click();
  await expect(ada.page).toHaveURL(/\/messages\/\d+$/);
  await expect(ada.page.getByTestId("message").filter({ hasText: "look here" })).toBeVisible();
});

test("a link to a public room that Grace is not in shows what it is, and lets her in", async ({ ada, grace, room }) => {
  await ada.createsRoom(`${room}-2`);
  await grace.page.goto(ada.page.url());
  await expect(grace.page.getByRole("heading", { name: `${room}-2` })).toBeVisible();
  await expect(grace.page.getByText("1 member", { exact: true })).toBeVisible();
  await grace.button(`Join ${room}-2`).click();
  await grace.sends("thank you");
  await ada.sees("thank you");
  await grace.page.goto(`/#/rooms/r${"0".repeat(32)}`);
  await expect(grace.page.getByText("You are not in this conversation")).toBeVisible();
});
