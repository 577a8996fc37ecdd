import type { Locator } from "@playwright/test";
import { findings } from "./axe.ts";
import { expect, test } from "./people.ts";
import type { Person } from "./person.ts";

const members = ({ page }: Person): Locator => page.getByRole("complementary", { name: "Members of this conversation" });
const line = (person: Person, member: Person): Locator => members(person).getByRole("listitem").filter({ hasText: member.name });

async function chooses(person: Person, member: Person, act: string): Promise<void> {
  await person.button(`Actions for ${member.name}`).click();
  await person.page.getByRole("menuitem", { name: act }).click();
}

const confirms = (person: Person, answer: string): Promise<void> => person.page.getByRole("dialog").getByRole("button", { name: answer }).click();

test("Ada makes Grace a moderator and an admin, by keys; at once Grace can do what they can, and no longer when she is neither", async ({ ada, grace, room: _ }) => {
  await ada.sends("from Ada");
  await ada.button("Members").click();
  await grace.button("Members").click();
  await expect(grace.button(`Actions for ${ada.name}`)).toHaveCount(0);
  await ada.button(`Actions for ${grace.name}`).focus();
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.press("ArrowDown");
  await expect(ada.page.getByRole("menuitem", { name: "Make a moderator" })).toBeFocused();
  await ada.page.keyboard.press("Enter");
  await expect(line(ada, grace)).toContainText("Moderator");
  await expect(line(grace, grace)).toContainText("Moderator");
  await expect(ada.button(`Actions for ${grace.name}`)).toBeFocused();
  await grace.sent("from Ada").click({ button: "right" });
  await expect(grace.page.getByRole("menuitem", { name: "Delete message" })).toBeVisible();
  await grace.page.keyboard.press("Escape");
  await expect(grace.button("Add people…")).toHaveCount(0);
  await chooses(ada, grace, "Make an admin");
  await expect(grace.button("Add people…")).toBeVisible();
  await chooses(ada, grace, "Make an ordinary member");
  await expect(grace.button("Add people…")).toHaveCount(0);
  await expect(line(grace, grace)).not.toContainText("Admin");
});

test("Ada removes Grace while she reads, and adds her again", async ({ ada, grace, room }) => {
  await ada.sends("while you read");
  await grace.sees("while you read");
  await ada.button("Members").click();
  await chooses(ada, grace, "Remove from the room…");
  await confirms(ada, "Remove from the room");
  await expect(grace.roomLink(room)).toHaveCount(0);
  await expect(grace.button(`Join ${room}`)).toBeVisible();
  await expect(line(ada, grace)).toHaveCount(0);
  await expect(ada.page.getByTestId("room-counts")).toContainText("1 member");
  await expect(ada.page.getByRole("list", { name: "Members" })).toBeFocused();
  await ada.button("Add people…").click();
  await ada.page.getByLabel("People", { exact: true }).fill(grace.name);
  await ada.button(`Add ${grace.name}`).click();
  await ada.button("Add to the room").click();
  await expect(line(ada, grace)).toBeVisible();
  await expect(grace.roomLink(room)).toBeVisible();
  await grace.sees("while you read");
});

test("the owner hands the room over before leaving it", async ({ ada, grace, room }) => {
  await ada.button("Details").click();
  await expect(ada.button("Leave room…")).toHaveCount(0);
  await ada.button("hand it over to another member").click();
  await chooses(ada, grace, "Hand the room over…");
  await confirms(ada, "Hand the room over");
  await expect(line(ada, grace)).toContainText("Owner");
  await expect(line(ada, ada)).toContainText("Admin");
  await ada.button("Details").click();
  await expect(ada.button("Archive room…")).toHaveCount(0);
  await ada.button("Leave room…").click();
  await confirms(ada, "Leave room");
  await expect(ada.roomLink(room)).toHaveCount(0);
  await expect(grace.page.getByTestId("room-counts")).toContainText("1 member");
  await grace.button("Details").click();
  await expect(grace.button("Archive room…")).toBeVisible();
});

test("members and what can be done with them are without a finding on a phone, light and dark", async ({ ada, grace, room: _ }) => {
  await ada.page.setViewportSize({ width: 360, height: 640 });
  for (const scheme of ["light", "dark"] as const) {
    await ada.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await ada.button("Members").click();
    await ada.button(`Actions for ${grace.name}`).click();
    expect(await findings(ada.page, "body")).toEqual([]);
    await ada.page.getByRole("menuitem", { name: "Hand the room over…" }).click();
    await expect(ada.page.getByRole("dialog")).toBeVisible();
    expect(await findings(ada.page, "body")).toEqual([]);
    await ada.page.keyboard.press("Escape");
    await expect(ada.button(`Actions for ${grace.name}`)).toBeFocused();
    expect(await findings(ada.page, "body")).toEqual([]);
    expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await ada.page.keyboard.press("Escape");
  }
});
