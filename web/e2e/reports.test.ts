import { isAccessible } from "./axe.ts";
import { expect, test } from "./people.ts";
import { Person, unique } from "./person.ts";

const dialog = ({ page }: Person, name: string) => page.getByRole("dialog", { name });
const report = ({ page }: Person) => page.getByTestId("report");
const link = ({ page }: Person, name: string) => page.getByRole("navigation", { name: "Conversations" }).getByRole("link", { name });

async function reports(person: Person, text: string, reason: string): Promise<void> {
  await person.sent(text).click({ button: "right" });
  await person.page.getByRole("menuitem", { name: "Report message…" }).click();
  await dialog(person, "Report this message?").getByLabel("What is wrong with it?").fill(reason);
  await dialog(person, "Report this message?").getByRole("button", { name: "Report", exact: true }).click();
  await expect(person.page.getByTestId("toast")).toContainText("Reported.");
}

/** Comes back to the page: only then it asks before the minute is over. */
const looksAgain = ({ page }: Person): Promise<unknown> => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

test("a message is reported, and who looks after the room decides on it, mutes who wrote it, and finds all of it in the audit log", async ({ browser, ada, grace, room }) => {
  const linus = await (await Person.at(browser, `Linus ${unique()}`)).signsUp();
  await linus.joinsRoom(room);
  await grace.sends("buy cheap watches");
  await linus.sees("buy cheap watches");
  await expect(link(linus, "Reports")).toHaveCount(0);

  await linus.page.setViewportSize({ width: 360, height: 640 });
  await linus.sent("buy cheap watches").click({ button: "right" });
  await linus.page.getByRole("menuitem", { name: "Report message…" }).click();
  await expect(dialog(linus, "Report this message?").getByLabel("What is wrong with it?")).toBeFocused();
  await isAccessible(linus);
  await linus.page.keyboard.press("Escape");
  await expect(linus.page.getByRole("dialog")).toHaveCount(0);
  await reports(linus, "buy cheap watches", "Advertising");
  await grace.sent("buy cheap watches").click({ button: "right" });
  await expect(grace.page.getByRole("menuitem", { name: "Copy text" })).toBeVisible();
  await expect(grace.page.getByRole("menuitem", { name: "Report message…" })).toHaveCount(0);
  await grace.page.keyboard.press("Escape");

  await looksAgain(ada);
  await expect(link(ada, "Reports").getByRole("img", { name: "1 open reports" })).toBeVisible();
  await link(ada, "Reports").click();
  await expect(report(ada)).toContainText("buy cheap watches");
  await expect(report(ada)).toContainText(`Reported by ${linus.name}`);
  await expect(report(ada)).toContainText("Advertising");
  await ada.page.setViewportSize({ width: 360, height: 640 });
  await isAccessible(ada);

  const more = report(ada).getByRole("button", { name: /^More about / });
  await more.press("Enter");
  await expect(ada.page.getByRole("menuitem", { name: "Suspend…" })).toHaveCount(0);
  await ada.page.getByRole("menuitem", { name: "Mute in the room…" }).click();
  await dialog(ada, `Mute ${grace.name}?`).getByLabel("Reason").fill("Advertising");
  await dialog(ada, `Mute ${grace.name}?`).getByRole("button", { name: "Mute", exact: true }).click();
  await expect(grace.page.getByText(/^You are muted/)).toBeVisible();

  await more.click();
  await ada.page.getByRole("menuitem", { name: "Delete the message…" }).click();
  await dialog(ada, `Delete the message of ${grace.name}?`).getByRole("button", { name: "Delete", exact: true }).click();
  await expect(linus.message("buy cheap watches")).toHaveCount(0);
  await expect(report(ada)).toContainText("Deleted");
  await expect(report(ada)).toContainText("buy cheap watches");

  await report(ada).getByRole("button", { name: "Accept…" }).click();
  await isAccessible(ada);
  await dialog(ada, "Accept this report?").getByLabel("Note").fill("For the second time");
  await dialog(ada, "Accept this report?").getByRole("button", { name: "Accept", exact: true }).click();
  await expect(ada.page.getByText("No report waits for you.")).toBeVisible();
  await ada.page.getByLabel("Which reports").selectOption("Accepted");
  await expect(report(ada)).toContainText(`Accepted by ${ada.name}`);
  await expect(report(ada)).toContainText("For the second time");

  await report(ada).getByRole("link", { name: `in ${room}` }).click();
  await expect(ada.page.getByRole("log", { name: "Messages" })).toBeVisible();
  await ada.page.evaluate(() => (location.hash += "/details"));
  await ada.page.getByRole("complementary").getByRole("link", { name: "Audit log" }).click();
  const lines = ada.page.getByRole("list", { name: "What was decided" }).getByRole("listitem");
  await expect(lines).toHaveCount(3);
  await expect(lines.first()).toContainText(`${ada.name} accepted a report on a message of ${grace.name}`);
  await expect(lines.nth(1)).toContainText(`${ada.name} deleted a message of ${grace.name}`);
  await expect(lines.nth(2)).toContainText(`${ada.name} muted ${grace.name}`);
  await ada.page.getByText("Filters", { exact: true }).click();
  await isAccessible(ada);
  await ada.page.getByRole("combobox", { name: "What", exact: true }).selectOption("Muted");
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText("Advertising");
  await ada.page.getByRole("combobox", { name: "What", exact: true }).selectOption("Banned");
  await expect(ada.page.getByText("Nothing of the kind was decided in the last year.")).toBeVisible();
  expect(linus.complaints).toEqual([]);
  await linus.page.context().close();
});

test("what is said between two goes to the moderators of the server, who suspend from there; others are refused in words", async ({ root, ada, grace }) => {
  await grace.writesTo(ada.name);
  await grace.sends("I know where you live");
  await ada.opens(grace.name);
  await reports(ada, "I know where you live", "Threats");

  await root.page.setViewportSize({ width: 360, height: 640 });
  await link(root, "Reports").click();
  const card = report(root).filter({ hasText: "I know where you live" }).filter({ hasText: grace.name });
  await expect(card).toContainText("in a direct conversation");
  await card.getByRole("button", { name: /^More about / }).click();
  await root.page.getByRole("menuitem", { name: "Suspend…" }).click();
  await dialog(root, `Suspend ${grace.name}?`).getByLabel("Reason").fill("Threats");
  await dialog(root, `Suspend ${grace.name}?`).getByRole("button", { name: "Suspend", exact: true }).click();
  await expect(grace.page.getByRole("alert")).toContainText("Threats");
  await card.getByRole("button", { name: "Dismiss…" }).click();
  await dialog(root, "Dismiss this report?").getByRole("button", { name: "Dismiss", exact: true }).click();
  await expect(card).toHaveCount(0);

  await root.page.goto("/#/audit");
  const line = root.page.getByRole("list", { name: "What was decided" }).getByRole("listitem").filter({ hasText: `suspended ${grace.name}` });
  await expect(line).toContainText("Threats");
  await isAccessible(root);
  await expect(link(ada, "Audit log")).toHaveCount(0);
  for (const path of ["audit", "reports"]) {
    await ada.page.goto(`/#/${path}`);
    await expect(ada.page.getByRole("alert")).toContainText(/^This is for (administrators|moderators)\.$/);
    await isAccessible(ada);
  }
});
