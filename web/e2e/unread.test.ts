import { expect, test } from "./people.ts";

test("three hundred unread messages open at the first of them, with a bar that leads there and marks all as read", async ({ ada, grace, room }) => {
  await grace.createsRoom(`${room}-elsewhere`);
  await ada.fillsRoom(300);
  await expect(grace.badge(room)).toHaveText("300");
  await grace.opens(room);
  await expect(grace.message("line 1")).toBeInViewport();
  await expect(grace.page.getByTestId("new-line")).toBeInViewport();
  await grace.toNewest.click();
  await expect(grace.message("line 300")).toBeInViewport();
  const bar = grace.page.getByTestId("unread-bar");
  await expect(bar).toContainText(/\d+ new since \d/);
  await expect(grace.badge(room)).toHaveText(/^2\d\d$/);
  await bar.getByRole("button", { name: /jump to the first/ }).click();
  await expect(grace.page.getByTestId("new-line")).toBeInViewport();
  await bar.getByRole("button", { name: "Mark as read" }).click();
  await expect(bar).toHaveCount(0);
  await expect(grace.badge(room)).toHaveCount(0);
});
