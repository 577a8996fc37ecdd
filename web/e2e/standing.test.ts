import { isAccessible } from "./axe.ts";
import { expect, test } from "./people.ts";
import { type Person, password } from "./person.ts";

const card = (person: Person, of: Person) => person.page.getByRole("dialog", { name: of.name, exact: true });

async function opensCard(person: Person, of: Person): Promise<void> {
  await person.page.getByTestId("message").getByRole("button", { name: of.name, exact: true }).first().click();
  await expect(card(person, of)).toBeVisible();
}

test("an administrator gives somebody a role, and suspends somebody, who is out at once and told why until it is over", async ({ root, grace }) => {
  const room = `house-${grace.email.split("@", 1)[0]}`;
  await root.createsRoom(room);
  await grace.joinsRoom(room);
  await grace.sends("buy cheap watches");
  await root.sees("buy cheap watches");
  await expect(grace.page.getByLabel("Role on this server")).toHaveCount(0);

  await root.page.setViewportSize({ width: 360, height: 640 });
  await opensCard(root, grace);
  await card(root, grace).getByLabel("Role on this server").selectOption("Moderator");
  await isAccessible(root);
  await root.page.keyboard.press("Escape");
  await opensCard(root, grace);
  await expect(card(root, grace).getByLabel("Role on this server")).toHaveValue("moderator");

  await card(root, grace).getByRole("button", { name: "Suspend…" }).click();
  const question = root.page.getByRole("dialog", { name: `Suspend ${grace.name}?` });
  await isAccessible(root);
  await question.getByLabel("Reason").fill("Advertising in every room");
  await question.getByLabel("For how long").selectOption({ label: "1 day" });
  await question.getByRole("button", { name: "Suspend", exact: true }).click();
  await expect(root.page.getByRole("dialog")).toHaveCount(0);

  await expect(grace.page.getByRole("alert")).toContainText("Advertising in every room");
  await grace.page.setViewportSize({ width: 360, height: 640 });
  await isAccessible(grace);
  await grace.page.getByLabel("E-mail").fill(grace.email);
  await grace.page.getByLabel("Password").fill(password);
  await grace.button("Log in").click();
  await expect(grace.page.getByRole("alert")).toContainText("Your account is suspended until");

  await opensCard(root, grace);
  await expect(card(root, grace)).toContainText("Advertising in every room");
  await card(root, grace).getByRole("button", { name: "End the suspension" }).click();
  await expect(card(root, grace).getByRole("button", { name: "Suspend…" })).toBeVisible();
  await grace.button("Log in").click();
  await grace.isIn();
});
