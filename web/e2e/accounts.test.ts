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

const revoke = (person: Person): Promise<number> =>
  person.page.evaluate(async () => {
    const { refreshToken } = JSON.parse(localStorage.getItem("chat.session") ?? "{}") as { refreshToken: string };
    const body = JSON.stringify({ refreshToken });
    return (await fetch("/api/auth/logout", { method: "POST", headers: { "content-type": "application/json" }, body })).status;
  });

test("what Ada began to write is gone when her session is ended from elsewhere, and the next user sees nothing of it", async ({ ada, grace, room }) => {
  await ada.composer.fill("a secret");
  await expect.poll(() => ada.page.evaluate(() => JSON.stringify(localStorage))).toContain("a secret");
  expect(await revoke(ada)).toBe(204);
  await expect(ada.button("Log in")).toBeVisible({ timeout: 30_000 });
  expect(await ada.page.evaluate(() => JSON.stringify(localStorage))).not.toContain("a secret");
  const next = await Person.at(ada.page.context(), grace.name, grace.email);
  await next.logsIn();
  await next.opens(room);
  await expect(next.composer).toHaveValue("");
});

test("what was not sent when its tab was closed is sent by the next one", async ({ ada, grace, room }) => {
  await ada.network.cut();
  await ada.sends("typed in the tunnel", "and this");
  await expect(ada.message("and this")).toHaveAttribute("data-state", "sending");
  await ada.page.close();
  const tab = await Person.at(ada.page.context(), ada.name, ada.email);
  await tab.opens(room);
  await tab.sees("typed in the tunnel");
  await grace.sees("and this");
  expect((await grace.texts()).slice(-2)).toEqual(["typed in the tunnel", "and this"]);
  await expect.poll(() => tab.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("outbox")))).toEqual([]);
});

test("what was not sent when its tab was closed is sent by one that is open still", async ({ ada, grace, room }) => {
  const other = await Person.at(ada.page.context(), ada.name, ada.email);
  await other.opens(room);
  await ada.network.cut();
  await ada.sends("typed in the tunnel");
  await expect(ada.message("typed in the tunnel")).toHaveAttribute("data-state", "sending");
  await other.page.bringToFront();
  await other.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await ada.page.close();
  await grace.sees("typed in the tunnel");
  await other.sees("typed in the tunnel");
});

test("who turns to signing up leaves the wrong password and its complaint behind, and is told the rule for a new one", async ({ browser }) => {
  const stranger = await Person.at(browser, "Linus");
  const { page } = stranger;
  await page.getByLabel("E-mail").fill(stranger.email);
  await page.getByLabel("Password").fill("wrong");
  await stranger.button("Log in").click();
  await expect(page.getByRole("alert")).toBeVisible();
  await stranger.button("Create an account").click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByLabel("E-mail")).toHaveValue(stranger.email);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expect(page.getByText("At least 8 characters")).toBeVisible();
  await page.getByLabel("Your name").fill("Linus");
  await page.getByLabel("Password").fill("short");
  await stranger.button("Sign up").click();
  expect(await page.getByLabel("Password").evaluate((field: HTMLInputElement) => field.validity.tooShort)).toBe(true);
  await expect(page.getByRole("alert")).toHaveCount(0);
});
