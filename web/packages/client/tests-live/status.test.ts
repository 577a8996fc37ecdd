import { afterEach, expect, it } from "vitest";
import { adaAndGrace, type Person } from "./person.ts";

const online: Person[] = [];

afterEach(() => {
  for (const person of online.splice(0)) person.client.disconnect();
});

it("Grace's status is on all her devices and seen by Ada; invisible she is not here, and then she is again", async () => {
  const { ada, grace, roomId } = await adaAndGrace();
  const tablet = await grace.again();
  online.push(ada, grace, tablet);
  const isHere = (): boolean => ada.client.getState().presence.get(roomId)?.online.has(grace.id) ?? false;
  await ada.until("seeing Grace", isHere);

  await grace.client.me.setStatus({ status: "busy", text: "Compiling", emoji: "🧮" });
  await tablet.until("told", ({ me }) => me?.status === "busy" && me.statusText === "Compiling" && me.statusEmoji === "🧮");
  expect(await ada.client.user(grace.id)).toMatchObject({ status: "busy", statusText: "Compiling", statusEmoji: "🧮" });

  await grace.client.me.setStatus({ status: "invisible" });
  await ada.until("not seeing Grace", () => !isHere());
  expect(await ada.client.user(grace.id)).toMatchObject({ status: "offline", statusText: "" });
  await tablet.client.me.setStatus({ status: "online" });
  await ada.until("seeing Grace again", isHere);

  await grace.client.me.update({ displayName: "Grace H.", about: "Bugs" });
  await tablet.until("told", ({ me, users }) => me?.about === "Bugs" && users.get(grace.id)?.displayName === "Grace H.");
});

it("Grace is away to Ada when nobody touches either of her devices, and busy when she says so", async () => {
  const { ada, grace, roomId } = await adaAndGrace();
  const tablet = await grace.again();
  online.push(ada, grace, tablet);
  const shows = (status: string) => ada.until(`seeing that Grace is ${status}`, ({ presence }) => presence.get(roomId)?.online.get(grace.id) === status);
  await shows("online");

  await Promise.all([grace.cable.says("SetIdle", true), tablet.cable.says("SetIdle", true)]);
  await shows("away");
  expect(await ada.client.user(grace.id)).toMatchObject({ status: "away", lastSeenAt: expect.any(String) });
  await tablet.client.me.update({ showLastSeen: false });
  expect(await ada.client.user(grace.id)).toMatchObject({ status: "away", lastSeenAt: null });
  await grace.client.me.setStatus({ status: "busy" });
  await shows("busy");
  await grace.client.me.setStatus({ status: "online" });
  await shows("away");
  await tablet.cable.says("SetIdle", false);
  await shows("online");
});
