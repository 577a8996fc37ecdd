import { findings } from "./axe.ts";
import { expect, test } from "./people.ts";
import type { Person } from "./person.ts";

const card = (person: Person, of: Person) => person.page.getByRole("dialog", { name: of.name, exact: true });
const folded = ({ page }: Person) => page.getByTestId("folded-message");

async function blocks(person: Person, other: Person): Promise<void> {
  await person.page.getByTestId("message").getByRole("button", { name: other.name, exact: true }).first().click();
  await card(person, other).getByRole("button", { name: "Block…" }).click();
  await person.page.getByRole("dialog", { name: `Block ${other.name}?` }).getByRole("button", { name: "Block", exact: true }).click();
  await expect(person.page.getByRole("dialog")).toHaveCount(0);
}

test("what somebody blocked writes is folded away, can be shown, and is no longer when they are not", async ({ ada, grace, room }) => {
  await grace.sends("before");
  await ada.sees("before");
  await blocks(ada, grace);
  await expect(folded(ada)).toHaveText(/Message from somebody you blocked/);
  await expect(ada.roomLink(room)).toContainText("Message from somebody you blocked");
  await folded(ada).getByRole("button", { name: "Show it" }).click();
  await ada.sees("before");
  await ada.button("Hide it again").click();
  await expect(ada.message("before")).toHaveCount(0);

  await ada.createsRoom("elsewhere");
  await grace.sends("after");
  await expect(ada.roomLink(room)).toBeVisible();
  await grace.sees("after");
  await ada.roomLink(room).click();
  await expect(folded(ada)).toHaveCount(2);
  await expect(ada.badge(room)).toHaveCount(0);
  await ada.page.reload();
  await expect(folded(ada)).toHaveCount(2);
  await expect(grace.message("after")).toBeVisible();

  await folded(ada).first().getByRole("button", { name: "Show it" }).click();
  await ada.page.getByTestId("message").getByRole("button", { name: grace.name, exact: true }).click();
  await card(ada, grace).getByRole("button", { name: "Unblock" }).click();
  await ada.page.keyboard.press("Escape");
  await ada.sees("before");
  await ada.sees("after");
});

test("neither writes in the direct conversation of both, and who blocked can take it back there", async ({ ada, grace }) => {
  await grace.writesTo(ada.name);
  await grace.sends("hello");
  await ada.roomLink(grace.name).click();
  await ada.sees("hello");
  await blocks(ada, grace);
  await expect(ada.page.getByText(`You have blocked ${grace.name}.`)).toBeVisible();
  await grace.sends("are you there?");
  await expect(grace.message("are you there?")).toHaveAttribute("data-state", "failed");
  await expect(grace.page.getByText("You cannot write to this person.")).toBeVisible();
  await ada.button("Unblock").click();
  await ada.sends("yes");
  await grace.sees("yes");
});

test("the card of a person is reached by keys, and leads to the conversation with them", async ({ ada, grace, room: _ }) => {
  await grace.sends("from Grace");
  await ada.sent("from Grace").focus();
  await ada.page.keyboard.press("Shift+F10");
  await ada.page.getByRole("menuitem", { name: "Profile of the author" }).press("Enter");
  await expect(card(ada, grace)).toContainText("Online");
  await ada.page.keyboard.press("Tab");
  await expect(card(ada, grace).getByRole("button", { name: "Message" })).toBeFocused();
  await ada.page.keyboard.press("Escape");
  await expect(ada.message("from Grace")).toBeFocused();
  await ada.page.keyboard.press("Shift+F10");
  await ada.page.getByRole("menuitem", { name: "Profile of the author" }).press("Enter");
  await card(ada, grace).getByRole("button", { name: "Message" }).click();
  await expect(ada.page.getByRole("textbox", { name: `Message ${grace.name}` })).toBeVisible();
});

test("the card, the question and what is folded are without a finding on a phone, light and dark", async ({ ada, grace, room: _ }) => {
  await grace.sends("from Grace");
  await ada.sees("from Grace");
  await ada.page.setViewportSize({ width: 360, height: 640 });
  const name = ada.page.getByTestId("message").getByRole("button", { name: grace.name, exact: true });
  for (const scheme of ["light", "dark"] as const) {
    await ada.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await name.click();
    await expect(card(ada, grace)).toBeVisible();
    expect(await findings(ada.page, "body")).toEqual([]);
    await card(ada, grace).getByRole("button", { name: "Block…" }).click();
    expect(await findings(ada.page, "body")).toEqual([]);
    await ada.page.getByRole("dialog").getByRole("button", { name: "Block", exact: true }).click();
    await expect(folded(ada)).toBeVisible();
    expect(await findings(ada.page, "body")).toEqual([]);
    expect(await ada.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await folded(ada).getByRole("button", { name: "Show it" }).click();
    await name.click();
    await card(ada, grace).getByRole("button", { name: "Unblock" }).click();
    await ada.page.keyboard.press("Escape");
  }
});
