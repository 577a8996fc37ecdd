import { expect, test } from "./people.ts";
import { Person } from "./person.ts";

test("Ada signs up, and logs in on another device", async ({ ada, browser }) => {
  await expect(ada.page.getByText("Select a chat room to start messaging")).toBeVisible();
  const phone = await (await Person.at(browser, ada.name, ada.email)).logsIn();
  await expect(phone.page.getByText(ada.name)).toBeVisible();
});

test("a wrong password says so", async ({ ada, browser }) => {
  const stranger = await Person.at(browser, ada.name, ada.email);
  await stranger.page.getByLabel("E-mail").fill(ada.email);
  await stranger.page.getByLabel("Password").fill("not the password 1");
  await stranger.button("Log in").click();
  await expect(stranger.page.getByRole("alert")).toBeVisible();
});

test("a reload keeps the session and the room", async ({ ada, room }) => {
  await ada.sends("still here");
  await ada.page.reload();
  await ada.isIn();
  await ada.sees("still here");
  await expect(ada.page.getByRole("heading", { name: room }).first()).toBeVisible();
});

test("logging out ends the session in every tab", async ({ ada }) => {
  const tab = await Person.at(ada.page.context(), ada.name, ada.email);
  await tab.isIn();
  await ada.button("Log out").click();
  for (const { page } of [ada, tab]) await expect(page.getByRole("button", { name: "Log in" })).toBeVisible();
  await ada.page.reload();
  await expect(ada.button("Log in")).toBeVisible();
});
