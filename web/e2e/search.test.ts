import { expect, test } from "./people.ts";

test("a search finds a message far up, marks what was looked for, and leads to it", async ({ ada, room: _ }) => {
  await ada.sends("the submarine is yellow");
  await ada.fillsRoom(120);
  await ada.sees("line 120");
  await ada.button("Search").click();
  const panel = ada.page.getByRole("complementary", { name: "Search" });
  await expect(panel.getByRole("searchbox")).toBeFocused();
  await ada.page.keyboard.type("submarine");
  await expect(panel.locator("mark")).toHaveText("submarine");
  await expect(ada.page).toHaveURL(/search\?q=submarine/);
  await panel.getByRole("listitem").getByRole("link").click();
  await expect(ada.page.getByRole("log").getByText("the submarine is yellow")).toBeInViewport();
  await panel.getByRole("searchbox").fill("nothing like it");
  await expect(panel).toContainText("Nothing was found.");
  await panel.getByRole("searchbox").press("Escape");
  await expect(panel).toHaveCount(0);
});
