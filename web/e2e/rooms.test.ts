import { expect, test } from "./people.ts";

test("Ada creates a room; Grace finds it, joins and leaves", async ({ ada, grace, room }) => {
  await expect(ada.page.getByTestId("room-counts")).toContainText("2 members, 2 online");
  await grace.button("Details").click();
  await grace.button("Leave room…").click();
  await grace.page.getByRole("dialog").getByRole("button", { name: "Leave room" }).click();
  await expect(grace.roomLink(room)).toHaveCount(0);
  await expect(ada.page.getByTestId("room-counts")).toContainText("1 member, 1 online");
});

test("a direct conversation starts with its first opening and is the same for both", async ({ ada, grace }) => {
  await ada.writesTo(grace.name);
  await ada.sends("psst");
  await grace.opens(ada.name);
  await grace.sees("psst");
  await grace.writesTo(ada.name);
  await grace.sends("what?");
  await ada.sees("what?");
  await expect(grace.page.getByTestId("room-link")).toHaveCount(1);
});

test("the members panel shows who is there", async ({ ada, grace, room }) => {
  await ada.button("Members").click();
  const panel = ada.page.getByRole("complementary");
  await expect(panel.getByRole("listitem").filter({ hasText: grace.name })).toContainText("Online");
  await grace.page.close();
  await expect(panel.getByRole("listitem").filter({ hasText: ada.name })).toContainText("Owner");
  await expect(ada.roomLink(room)).toBeVisible();
});

test("drafts stay with their rooms", async ({ ada, room }) => {
  await ada.composer.fill("half a thou");
  await ada.createsRoom(`${room}-2`);
  await expect(ada.composer).toHaveValue("");
  await ada.roomLink(room).click();
  await expect(ada.page.getByRole("textbox", { name: `Message ${room}`, exact: true })).toHaveValue("half a thou");
});
