import { test as base, expect } from "@playwright/test";
import { Person, unique } from "./person.ts";

interface People {
  ada: Person;
  grace: Person;
  /** The name of a public room that Ada made and Grace joined; open at both. */
  room: string;
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
  room: async ({ ada, grace }, use) => {
    const name = `room-${unique()}`;
    await ada.createsRoom(name);
    await grace.joinsRoom(name);
    await use(name);
  },
});

export { expect };
