import { test as base, expect } from "@playwright/test";
import { password, Person, unique } from "./person.ts";

/** Whose address the settings of the tests' server name as an administrator's. */
const administrator = "root@example.com";

interface People {
  ada: Person;
  grace: Person;
  /** The name of a public room that Ada made and Grace joined; open at both. */
  room: string;
  /** The administrator. */
  root: Person;
}

export const test = base.extend<People>({
  ada: async ({ browser }, use) => {
    const ada = await (await Person.at(browser, `Ada ${unique()}`)).signsUp();
    await use(ada);
    expect(ada.complaints).toEqual([]);
    await ada.page.context().close();
  },
  grace: async ({ browser }, use) => {
    const grace = await (await Person.at(browser, `Grace ${unique()}`)).signsUp();
    await use(grace);
    expect(grace.complaints).toEqual([]);
    await grace.page.context().close();
  },
  root: async ({ browser }, use) => {
    const root = await Person.at(browser, "Root", administrator);
    const registered = await root.page.request.post("/api/auth/register", { data: { email: root.email, password, username: "root", displayName: root.name } });
    // Another test may have been first.
    expect([201, 409]).toContain(registered.status());
    await root.logsIn();
    await use(root);
    expect(root.complaints).toEqual([]);
    await root.page.context().close();
  },
  room: async ({ ada, grace }, use) => {
    const name = `room-${unique()}`;
    await ada.createsRoom(name);
    await grace.joinsRoom(name);
    await use(name);
  },
});

export { expect };
