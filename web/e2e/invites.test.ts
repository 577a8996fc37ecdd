import type { Locator } from "@playwright/test";
import { findings } from "./axe.ts";
import { expect, test } from "./people.ts";
import { Person, unique } from "./person.ts";

const dialog = ({ page }: Person): Locator => page.getByRole("dialog");
const open = ({ page }: Person): Locator => page.getByRole("region", { name: "Open invitations" });
const invitations = ({ page }: Person): Locator => page.getByRole("link", { name: /^Invitations/ });
const notice = ({ page }: Person): Locator => page.getByTestId("toast");

async function makesPrivate(person: Person, room: string): Promise<void> {
  await person.button("Create room").click();
  await dialog(person).getByLabel("Name", { exact: true }).fill(room);
  await dialog(person).getByRole("radio", { name: /^Private/ }).check();
  await dialog(person).getByRole("button", { name: "Create room" }).click();
  await expect(dialog(person)).toHaveCount(0);
  await person.button("Members").click();
}

/** The link. */
async function makesLink(person: Person, terms: { holds?: string; uses?: string } = {}): Promise<string> {
  await person.button("Invite people…").click();
  if (terms.holds) await dialog(person).getByLabel("Holds for").selectOption({ label: terms.holds });
  if (terms.uses) await dialog(person).getByLabel("For how many").selectOption({ label: terms.uses });
  await dialog(person).getByRole("button", { name: "Make a link" }).click();
  const link = await dialog(person).getByLabel("Link", { exact: true }).inputValue();
  expect(link).toContain("/#/invite/");
  return link;
}

async function invites(person: Person, other: Person): Promise<void> {
  await person.button("Invite people…").click();
  await dialog(person).getByLabel("People", { exact: true }).fill(other.name);
  await person.button(`Add ${other.name}`).click();
  await person.button("Send invitation").click();
  await expect(dialog(person).getByText(`Invited: ${other.name}.`)).toBeVisible();
  await person.button("Done").click();
}

test("by a link Linus, who has no account yet, comes into Ada's private room", async ({ ada, browser }) => {
  const room = `room-${unique()}`;
  await makesPrivate(ada, room);
  await ada.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const link = await makesLink(ada, { holds: "1 day", uses: "1 person" });
  await ada.button("Copy link").click();
  await expect(dialog(ada).getByText("Copied.")).toBeVisible();
  expect(await ada.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await ada.button("Done").click();
  await expect(open(ada)).toContainText("0 of 1 used it");
  await expect(open(ada)).toContainText(`By ${ada.name}, until`);

  const linus = await Person.at(browser, `Linus ${unique()}`);
  await linus.page.goto(link);
  await expect(linus.page.getByText("You are invited to a room.")).toBeVisible();
  await linus.signsUp();
  const invitation = linus.page.getByRole("region", { name: `Invitation to ${room}` });
  await expect(invitation).toContainText("1 member");
  await expect(linus.button("Decline")).toHaveCount(0);
  await linus.button(`Join ${room}`).click();
  await linus.sends("here I am");
  await ada.sees("here I am");
  await expect(open(ada)).toHaveCount(0);

  await linus.page.goto("about:blank");
  await linus.page.goto(link);
  await expect(linus.page.getByRole("alert")).toContainText("This invitation does not hold any more");
  expect(linus.complaints).toEqual([]);
  await linus.page.context().close();
});

test("who is in the room already is led there by its link", async ({ ada }) => {
  const room = `room-${unique()}`;
  await makesPrivate(ada, room);
  await ada.page.goto(await makesLink(ada));
  await ada.button(`Join ${room}`).click();
  await expect(ada.composer).toBeVisible();
});

test("Grace is invited by name while she is there, and accepts", async ({ ada, grace }) => {
  const room = `room-${unique()}`;
  await makesPrivate(ada, room);
  await expect(invitations(grace)).toHaveCount(0);
  await invites(ada, grace);
  await expect(notice(grace)).toContainText(`${ada.name} invites you to ${room}`);
  await expect(invitations(grace)).toContainText("1");
  await expect(open(ada)).toContainText(grace.name);
  await grace.page.reload();
  await grace.isIn();
  await invitations(grace).click();
  await expect(notice(grace)).toHaveCount(0);
  await grace.button(`Join ${room}`).click();
  await grace.sends("thank you");
  await ada.sees("thank you");
  await expect(invitations(grace)).toHaveCount(0);
  await expect(open(ada)).toHaveCount(0);
});

test("Grace declines, in the list and on the page of an invitation; Ada sees that it is gone", async ({ ada, grace }) => {
  const room = `room-${unique()}`;
  await makesPrivate(ada, room);
  await invites(ada, grace);
  await invitations(grace).click();
  await grace.button(`Decline ${room}`).click();
  await expect(grace.page.getByText("Nobody has invited you at present.")).toBeVisible();
  await expect(notice(grace)).toHaveCount(0);
  await expect(open(ada)).toHaveCount(0);
  await invites(ada, grace);
  await notice(grace).getByRole("button", { name: "Show" }).click();
  await grace.button("Decline").click();
  await expect(grace.page.getByText("Select a chat room to start messaging")).toBeVisible();
  await expect(invitations(grace)).toHaveCount(0);
  await expect(open(ada)).toHaveCount(0);
  await expect(grace.roomLink(room)).toHaveCount(0);
});

test("an invitation is revoked while Grace looks at it, and a link before she presses", async ({ ada, grace }) => {
  const room = `room-${unique()}`;
  const gone = grace.page.getByRole("alert").filter({ hasText: "This invitation does not hold any more" });
  await makesPrivate(ada, room);
  await invites(ada, grace);
  await grace.button("Show").click();
  await expect(grace.button(`Join ${room}`)).toBeVisible();
  await ada.button(`Revoke the invitation of ${grace.name}`).click();
  await expect(gone).toBeVisible();
  await expect(invitations(grace)).toHaveCount(0);

  const link = await makesLink(ada);
  await ada.button("Done").click();
  await grace.page.goto(link);
  await expect(grace.button(`Join ${room}`)).toBeVisible();
  await ada.page.getByRole("button", { name: /^Revoke the link/ }).click();
  await expect(open(ada)).toHaveCount(0);
  await grace.button(`Join ${room}`).click();
  await expect(gone).toBeVisible();
});

test("who is banned reads why the link does not let them in", async ({ ada, grace, room }) => {
  await ada.button("Members").click();
  const link = await makesLink(ada);
  await ada.button("Done").click();
  await ada.button(`Actions for ${grace.name}`).click();
  await ada.page.getByRole("menuitem", { name: "Ban from the room…" }).click();
  await dialog(ada).getByLabel("Reason").fill("Spam in every message");
  await dialog(ada).getByRole("button", { name: "Ban from the room" }).click();
  await expect(grace.roomLink(room)).toHaveCount(0);
  await grace.page.goto(link);
  await expect(grace.page.getByRole("alert")).toHaveText("You are banned from this room: Spam in every message");
});

test("inviting and being invited is without a finding on a phone, light and dark", async ({ ada, grace }) => {
  const room = `room-${unique()}-${"long ".repeat(10)}name`;
  await makesPrivate(ada, room);
  for (const { page } of [ada, grace]) await page.setViewportSize({ width: 360, height: 640 });
  const looks = async ({ page }: Person, name: string): Promise<void> => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      expect(await findings(page, "html"), `${name}, ${colorScheme}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(360);
  };
  await makesLink(ada);
  await looks(ada, "the dialog with a link");
  await ada.button("Done").click();
  await invites(ada, grace);
  await expect(open(ada)).toContainText(grace.name);
  await looks(ada, "the open invitations");
  await expect(notice(grace)).toBeVisible();
  await looks(grace, "the notice and the sidebar");
  await invitations(grace).click();
  await expect(grace.button(`Join ${room}`)).toBeVisible();
  await looks(grace, "the list of invitations");
  await grace.page.getByRole("link", { name: room }).click();
  await expect(grace.button("Decline")).toBeVisible();
  await looks(grace, "an invitation");
  await ada.button(`Revoke the invitation of ${grace.name}`).click();
  await expect(grace.page.getByRole("alert")).toBeVisible();
  await looks(grace, "an invitation that is over");
});
