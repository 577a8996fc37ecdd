import { expect, test } from "./people.ts";

test("what Ada pins stands in the header at both, leads to its place, and is unpinned there", async ({ ada, grace, room: _ }) => {
  await ada.sends("the rules");
  await grace.fillsRoom(60);
  await ada.sees("line 60");
  await grace.page.getByRole("log").press("Home");
  await expect(ada.button("1 pinned")).toHaveCount(0);
  await ada.page.getByRole("log").press("Home");
  await ada.sent("the rules").click({ button: "right" });
  await ada.page.getByRole("menuitem", { name: "Pin to the room" }).click();
  await expect(ada.message("the rules").getByTestId("pinned-mark")).toBeVisible();
  await expect(grace.button("1 pinned")).toBeVisible();
  await grace.toNewest.click();
  await expect(grace.message("line 60")).toBeInViewport();
  await grace.button("1 pinned").click();
  const panel = grace.page.getByRole("complementary", { name: "Pinned messages" });
  await panel.getByRole("link").first().click();
  await expect(grace.message("the rules")).toBeInViewport();
  await expect(panel.getByRole("button", { name: "Unpin" })).toHaveCount(0);
  await ada.button("1 pinned").click();
  await ada.page.getByRole("complementary", { name: "Pinned messages" }).getByRole("button", { name: "Unpin" }).click();
  await expect(grace.message("the rules").getByTestId("pinned-mark")).toHaveCount(0);
  await expect(panel).toContainText("Nothing is pinned");
});
