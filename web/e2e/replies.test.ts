import { expect, test } from "./people.ts";

test("a reply quotes what it answers, and the quote leads there from far away", async ({ ada, grace, room: _ }) => {
  await ada.sends("where it began");
  await grace.sees("where it began");
  await grace.sent("where it began").focus();
  await grace.page.keyboard.press("r");
  await expect(grace.composer).toBeFocused();
  await grace.composer.fill("the answer");
  await grace.composer.press("Enter");
  const quote = ada.page.getByTestId("message").filter({ hasText: "the answer" }).getByTestId("quote");
  await expect(quote).toContainText("where it began");
  await ada.fillsRoom(120);
  await ada.page.reload();
  await ada.isIn();
  await ada.sees("line 120");
  await ada.sent("line 120").focus();
  await ada.page.keyboard.press("r");
  await ada.composer.fill("and a late one");
  await ada.composer.press("Enter");
  await expect(ada.page.getByTestId("message").last().getByTestId("quote")).toContainText("line 120");
  await ada.page.evaluate(() => (location.hash = `${location.hash}/messages/1`));
  await expect(ada.message("where it began").first()).toBeInViewport();
  await expect(ada.message("where it began").first()).toBeFocused();
  await ada.toNewest.click();
  await expect(ada.page.getByTestId("message").last()).toBeInViewport();
});

test("a link to a message opens the room there and points it out; the newest is a button away", async ({ ada, room: _ }) => {
  await ada.fillsRoom(300);
  await ada.sees("line 300");
  const [path] = ada.page.url().split("/messages");
  await ada.page.goto("about:blank");
  await ada.page.goto(`${path}/messages/20`);
  await ada.isIn();
  await expect(ada.message("line 20")).toBeInViewport();
  await expect(ada.message("line 20")).toBeFocused();
  await expect(ada.message("line 300")).toHaveCount(0);
  await ada.toNewest.click();
  await expect(ada.message("line 300")).toBeInViewport();
});
