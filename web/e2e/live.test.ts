import { expect, test } from "./people.ts";
import { Person } from "./person.ts";

test("Grace sees Ada type, and three seconds later no more", async ({ ada, grace, room: _ }) => {
  await ada.composer.pressSequentially("thinking");
  await expect(grace.typing).toHaveText(`${ada.name} is typing…`);
  await expect(ada.typing).toHaveText("");
  await expect(grace.typing).toHaveText("", { timeout: 3_500 });
});

test("typing ends at once when the message is sent", async ({ ada, grace, room: _ }) => {
  await ada.composer.pressSequentially("quick");
  await expect(grace.typing).toContainText("is typing");
  await ada.composer.press("Enter");
  await grace.sees("quick");
  // By itself it would last for three seconds.
  await expect(grace.typing).toHaveText("", { timeout: 1_000 });
});

test("the unread badge counts on every device and goes on all of them when one reads", async ({ ada, grace, room, browser }) => {
  const phone = await (await Person.at(browser, grace.name, grace.email)).logsIn();
  await grace.createsRoom(`${room}-elsewhere`);
  await ada.sends("one", "two");
  for (const device of [grace, phone]) await expect(device.roomLink(room).getByLabel("2 unread")).toBeVisible();
  await expect(grace.page).toHaveTitle(/^\(2\) .* · Chat$/);
  await phone.roomLink(room).click();
  await phone.sees("two");
  await expect(phone.page.getByTestId("new-line")).toBeVisible();
  for (const device of [grace, phone]) await expect(device.page.getByTestId("unread-badge")).toHaveCount(0);
  await expect(grace.page).toHaveTitle(/^[^(].*Chat$/);
});

test("after a break Ada catches up, and what she wrote meanwhile goes in typed order", async ({ ada, grace, room: _ }) => {
  await ada.network.cut();
  await expect(ada.connection).toHaveAttribute("data-state", "reconnecting");
  await expect(ada.connection).toContainText("Reconnecting");
  await grace.sends("missed");
  await ada.sends("q1", "q2", "q3");
  await expect(ada.message("q3")).toHaveAttribute("data-state", "sending");
  ada.network.mend();
  await expect(ada.message("q3")).toHaveAttribute("data-state", "sent", { timeout: 15_000 });
  await grace.sees("q3");
  for (const person of [ada, grace]) expect(await person.texts()).toEqual(["missed", "q1", "q2", "q3"]);
});

test("what waits to be sent survives a reload", async ({ ada, grace, room: _ }) => {
  await ada.network.cut();
  await expect(ada.connection).toHaveAttribute("data-state", "reconnecting");
  await ada.sends("written in a tunnel");
  await expect(ada.message("written in a tunnel")).toHaveAttribute("data-state", "sending");
  ada.network.mend();
  await ada.page.reload();
  await grace.sees("written in a tunnel");
  await expect(ada.sent("written in a tunnel")).toBeVisible();
});

test("the list stays where it is read while new messages come", async ({ ada, grace, room: _ }) => {
  await ada.fillsRoom(60);
  await grace.sees("line 60");
  await grace.page.getByRole("log").press("PageUp");
  await expect(grace.toNewest).toBeVisible();
  await ada.sends("news");
  await expect(grace.toNewest).toContainText("1 new");
  await expect(grace.message("news")).not.toBeInViewport();
  await grace.toNewest.click();
  await expect(grace.message("news")).toBeInViewport();
});

test("more unread messages than a page has open at the first of them", async ({ ada, grace, room }) => {
  await grace.createsRoom(`${room}-elsewhere`);
  await ada.fillsRoom(120);
  await expect(grace.badge(room)).toHaveText("120");
  await grace.opens(room);
  await expect(grace.page.getByTestId("new-line")).toBeInViewport();
  await expect(grace.message("line 1")).toBeInViewport();
  await expect(grace.badge(room)).toHaveText(/^(8|9|10|11)\d$/);
});
