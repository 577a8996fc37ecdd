import { afterEach, expect, it } from "vitest";
import { adaAndGrace, type Person } from "./person.ts";

const online: Person[] = [];

afterEach(() => {
  for (const person of online.splice(0)) person.client.disconnect();
});

it("of what Ada wants to be notified is known to all her devices, and to one that comes later", async () => {
  const { ada, grace, roomId } = await adaAndGrace();
  const tablet = await ada.again();
  online.push(ada, grace, tablet);
  const quietHours = { from: "22:00", to: "07:30", timeZone: "Europe/London" };

  await ada.client.notifications.choose(roomId, "mentions");
  await ada.client.notifications.update({ quietHours, keywords: [" engine ", "Engine"] });
  const later = await ada.again();
  online.push(later);

  for (const device of [ada, tablet, later]) {
    await device.until("told of both", ({ rooms, notifications }) => rooms.get(roomId)?.level === "mentions" && notifications.quietHours !== null);
    expect(device.client.getState().notifications).toEqual({ quietHours, keywords: ["engine"] });
  }
  expect(grace.room(roomId)?.level).toBe("all");

  await ada.client.notifications.update({ quietHours: {} });
  await tablet.until("told that there are none", ({ notifications }) => notifications.quietHours === null);
  await expect(ada.client.notifications.update({ quietHours: { ...quietHours, timeZone: "Mars/Olympus" } })).rejects.toMatchObject({ code: "invalid" });
  await expect(ada.client.notifications.choose("r0123456789abcdef0123456789abcdef", "none")).rejects.toMatchObject({ code: "not_found" });
});
