import { afterEach, expect, it } from "vitest";
import { ChatClient } from "../src/client.ts";
import { createSession } from "../src/create-session.ts";
import type { Session } from "../src/session.ts";
import { baseUrl, Person } from "./person.ts";

const clients: ChatClient[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect();
});

/** Another device on which Ada has logged in, connected. */
async function device(email: string, password = "correct horse battery 1"): Promise<{ session: Session; client: ChatClient }> {
  const session = createSession({ baseUrl });
  await session.login(email, password);
  const client = new ChatClient({ session, baseUrl });
  clients.push(client);
  client.connect();
  await expect.poll(() => client.getState().connection.current).toBe("connected");
  return { session, client };
}

it("a device that Ada signs out, and all others with her password, are signed out at once; the one in her hand is not", async () => {
  const ada = await Person.connected("Ada");
  clients.push(ada.client);
  const email = ada.session.getState()?.email ?? "";
  const [phone, tablet] = [await device(email), await device(email)];
  const listed = await ada.client.sessions.list();
  expect(listed.map(({ isCurrent }) => isCurrent)).toEqual([false, false, true]);

  await ada.client.sessions.end(listed[1]?.id ?? "");
  await expect.poll(() => phone.session.getState(), { timeout: 5_000 }).toBeNull();
  expect(tablet.client.getState().connection.current).toBe("connected");

  await expect(ada.client.sessions.changePassword("not it at all", "battery staple 2")).rejects.toMatchObject({ code: "forbidden" });
  await ada.client.sessions.changePassword("correct horse battery 1", "battery staple 2");
  await expect.poll(() => tablet.session.getState(), { timeout: 5_000 }).toBeNull();
  expect(ada.client.getState().connection.current).toBe("connected");
  expect(await ada.client.sessions.list()).toHaveLength(1);
  await device(email, "battery staple 2");
});
