import { expect, test } from "@playwright/test";
import { OwnServer } from "./own-server.ts";
import { Person } from "./person.ts";

test("who registers first is the administrator; where it takes an invitation its link is enough, and where it is closed nothing is", async ({ browser }) => {
  const server = await OwnServer.started({ Chat__Accounts__FirstIsAdmin: "true" });
  const at = async (name: string): Promise<Person> => Person.at(await browser.newContext({ baseURL: server.url }), name);
  try {
    const ada = await (await at("Ada Lovelace")).signsUp();
    expect((await ada.calls<{ role: string }>("GET", "me")).role).toBe("admin");
    const { room } = await ada.calls<{ room: { id: string } }>("POST", "rooms", { name: "lighthouse" });
    const { invite } = await ada.calls<{ invite: { code: string } }>("POST", `rooms/${room.id}/invites`, {});

    await server.stop();
    await server.start({ Chat__Accounts__Registration: "invited" });
    const grace = await at("Grace Hopper");
    await expect(grace.page.getByText("To create an account here, open the link of an invitation.")).toBeVisible();
    await expect(grace.button("Create an account")).toHaveCount(0);
    await grace.page.goto(`/#/invite/${invite.code}`);
    await grace.signsUp();
    await expect(grace.page.getByRole("heading", { name: "lighthouse" })).toBeVisible();

    await server.stop();
    await server.start({ Chat__Accounts__Registration: "closed" });
    const linus = await at("Linus Bergström");
    await linus.page.goto(`/#/invite/${invite.code}`);
    await expect(linus.page.getByText("Nobody can create an account here.")).toBeVisible();
    await expect(linus.button("Create an account")).toHaveCount(0);
    for (const person of [ada, grace, linus]) await person.page.context().close();
  } finally {
    await server.remove();
  }
});
