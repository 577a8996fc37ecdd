import { expect, test } from "./people.ts";

test("the mark of an edited message leads to what it said before", async ({ ada, grace, room: _ }) => {
  await ada.sends("first words");
  await grace.sees("first words");
  await expect(ada.sent("first words")).toBeVisible();
  for (const text of ["second words", "third words"]) {
    await ada.composer.press("ArrowUp");
    await ada.page.getByRole("textbox", { name: "Edit message" }).fill(text);
    await ada.page.keyboard.press("Enter");
    await expect(grace.page.getByTestId("message-text")).toHaveText(`${text} (edited)`);
  }
  await grace.page.getByText("(edited)").click();
  const versions = grace.page.getByRole("dialog").getByRole("listitem");
  await expect(versions).toHaveCount(3);
  await expect(versions.first()).toContainText("third words");
  await expect(versions.last()).toContainText("first words");
  await grace.page.keyboard.press("Escape");
  await expect(grace.page.getByRole("dialog")).toHaveCount(0);
});

test("who has read a message is told on demand", async ({ ada, grace, room: _ }) => {
  await ada.sends("read me");
  await grace.sees("read me");
  await ada.sent("read me").click({ button: "right" });
  await ada.page.getByRole("menuitem", { name: "Who has read and reacted" }).click();
  await expect(ada.page.getByRole("region", { name: "Read by" })).toContainText(grace.name);
});
