import type { Locator } from "@playwright/test";
import { findings } from "./axe.ts";
import { expect, test } from "./people.ts";
import { unique, type Person } from "./person.ts";

const members = ({ page }: Person): Locator => page.getByRole("complementary", { name: "Members of this conversation" });
const line = (person: Person, member: Person): Locator => members(person).getByRole("list", { name: "Members" }).getByRole("listitem").filter({ hasText: member.name });
const listed = (person: Person, list: "Muted" | "Banned"): Locator => members(person).getByRole("region", { name: list });
const closed = (person: Person): Locator => person.page.getByText(/^You are muted in this room/);

interface Terms {
  reason: string;
  span?: string;
}

type Act = "Mute" | "Ban from the room";

/** The last answer is still to be given. */
async function prepares(person: Person, member: Person, act: Act, { reason, span }: Terms): Promise<Locator> {
  await person.button(`Actions for ${member.name}`).click();
  await person.page.getByRole("menuitem", { name: `${act}…` }).click();
  const dialog = person.page.getByRole("dialog");
  await expect(dialog.getByLabel("Reason")).toBeFocused();
  await dialog.getByLabel("Reason").fill(reason);
  if (span) await dialog.getByLabel("For how long").selectOption({ label: span });
  return dialog.getByRole("button", { name: act });
}

async function puts(person: Person, member: Person, act: Act, terms: Terms): Promise<void> {
  await (await prepares(person, member, act, terms)).click();
  await expect(person.page.getByRole("dialog")).toHaveCount(0);
}

async function makes(person: Person, room: string, type: "Public" | "Private", other: Person): Promise<void> {
  await person.button("Create room").click();
  const dialog = person.page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill(room);
  await dialog.getByRole("radio", { name: new RegExp(`^${type}`) }).check();
  await adds(person, dialog.getByLabel("Add people"), other);
  await dialog.getByRole("button", { name: "Create room" }).click();
  await expect(dialog).toHaveCount(0);
}

async function adds(person: Person, field: Locator, other: Person): Promise<void> {
  await field.fill(other.name);
  await person.button(`Add ${other.name}`).click();
}

async function addsHere(person: Person, other: Person): Promise<void> {
  await person.button("Add people…").click();
  await adds(person, person.page.getByLabel("People", { exact: true }), other);
  await person.button("Add to the room").click();
}

async function slows(person: Person, option: string): Promise<void> {
  await person.button("Edit room…").click();
  const dialog = person.page.getByRole("dialog");
  await dialog.getByLabel("Slow mode").selectOption({ label: option });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
}

test("Grace is muted while she types: she sees why and until when, Ada sees no dots any more, and what she typed is there when it is lifted", async ({ ada, grace, room: _ }) => {
  await grace.sends("before");
  await ada.button("Members").click();
  const mute = await prepares(ada, grace, "Mute", { reason: "Shouting", span: "10 minutes" });
  // That somebody types is told again two seconds after the last time.
  await grace.composer.pressSequentially("half a sent", { delay: 300 });
  await expect(ada.typing).toContainText(grace.name);
  await mute.click();
  await expect(ada.typing).toHaveText("", { timeout: 2_000 });
  await expect(closed(grace)).toHaveText(/^You are muted in this room until \d\d:\d\d( on .+)?: Shouting\. You can read on\.$/);
  await expect(grace.composer).toHaveCount(0);
  await expect(line(ada, grace)).toContainText("Muted until");
  await expect(listed(ada, "Muted")).toContainText("Shouting");
  await grace.sent("before").click({ button: "right" });
  await expect(grace.page.getByRole("menuitem", { name: "Delete message" })).toBeVisible();
  await expect(grace.page.getByRole("menuitem", { name: "Edit message" })).toHaveCount(0);
  await grace.page.keyboard.press("Escape");
  await ada.sends("read on");
  await grace.sees("read on");
  await grace.page.reload();
  await expect(closed(grace)).toContainText("Shouting");
  await ada.button(`Lift the mute of ${grace.name}`).click();
  await expect(grace.composer).toHaveValue("half a sent");
  await expect(listed(ada, "Muted")).toHaveCount(0);
  await expect(line(ada, grace)).not.toContainText("Muted");
  await grace.composer.press("Enter");
  await ada.sees("half a sent");
});

for (const type of ["Public", "Private"] as const) {
  test(`Grace is banned from a ${type.toLowerCase()} room while she reads, and sees why; back in when it is lifted`, async ({ ada, grace }) => {
    const room = `room-${unique()}`;
    await makes(ada, room, type, grace);
    await grace.opens(room);
    await ada.sends("while you read");
    await grace.sees("while you read");
    await ada.button("Members").click();
    await puts(ada, grace, "Ban from the room", { reason: "Spam in every message" });
    await expect(grace.page.getByRole("alert")).toHaveText("You are banned from this room: Spam in every message");
    await expect(grace.page.getByText("while you read")).toHaveCount(0);
    await expect(grace.roomLink(room)).toHaveCount(0);
    await expect(line(ada, grace)).toHaveCount(0);
    await expect(listed(ada, "Banned")).toContainText("Spam in every message");
    await grace.page.reload();
    await expect(grace.page.getByRole("alert")).toHaveText("You are banned from this room: Spam in every message");
    await addsHere(ada, grace);
    await expect(ada.page.getByRole("dialog").getByRole("alert")).toContainText("One of them is banned");
    await ada.page.keyboard.press("Escape");
    await ada.button(`Lift the ban of ${grace.name}`).click();
    await expect(listed(ada, "Banned")).toHaveCount(0);
    await addsHere(ada, grace);
    await expect(grace.roomLink(room)).toBeVisible();
    await grace.sees("while you read");
    // Who looks at something else is told as well.
    await grace.createsRoom(`${room}-elsewhere`);
    await puts(ada, grace, "Ban from the room", { reason: "Again" });
    await expect(grace.page.getByTestId("toast")).toHaveText(new RegExp(`^${room}: You are banned from this room: Again`));
    await expect(grace.roomLink(room)).toHaveCount(0);
  });
}

test("slow mode counts down where Grace writes, and not where Ada does", async ({ ada, grace, room: _ }) => {
  await ada.button("Details").click();
  await slows(ada, "One message in 10 seconds of each member");
  await expect(ada.page.getByRole("complementary")).toContainText("One message in 10 seconds");
  await grace.sends("first");
  const left = grace.page.getByTestId("slow-mode");
  await expect(left).toHaveText(/in 0:(10|0[7-9])$/);
  await ada.sends("one", "two");
  await grace.sees("two");
  await grace.composer.fill("second");
  await grace.composer.press("Enter");
  await expect(grace.composer).toHaveValue("second");
  await expect(grace.button("Send")).toBeDisabled();
  await expect(left).toHaveText(/in 0:0[1-6]$/);
  await expect(left).toHaveCount(0);
  await grace.composer.press("Enter");
  await ada.sees("second");
  await slows(ada, "Off");
  await expect(left).toHaveCount(0);
});

test("muting, the lists and the closed composer are without a finding on a phone, light and dark", async ({ ada, grace, room: _ }) => {
  for (const { page } of [ada, grace]) await page.setViewportSize({ width: 360, height: 640 });
  const looks = async (): Promise<void> => {
    for (const { page } of [ada, grace]) {
      expect(await findings(page, "body")).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  };
  await ada.button("Members").click();
  await puts(ada, grace, "Mute", { reason: `Said ${"no ".repeat(60)}`, span: "30 days" });
  await expect(closed(grace)).toBeVisible();
  for (const scheme of ["light", "dark"] as const) {
    for (const { page } of [ada, grace]) await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await expect(listed(ada, "Muted")).toBeVisible();
    await looks();
    await ada.button(`Actions for ${grace.name}`).click();
    await looks();
    await ada.page.getByRole("menuitem", { name: "Ban from the room…" }).click();
    await expect(ada.page.getByRole("dialog")).toBeVisible();
    await looks();
    await ada.page.keyboard.press("Escape");
    await expect(ada.button(`Actions for ${grace.name}`)).toBeFocused();
  }
  await puts(ada, grace, "Ban from the room", { reason: "Enough" });
  await expect(grace.page.getByRole("alert")).toContainText("Enough");
  await looks();
});
