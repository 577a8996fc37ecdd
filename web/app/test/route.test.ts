import { expect, test } from "vitest";
import { hrefOf, routeOf, type Route } from "../src/lib/route.ts";

const addresses: [string, Route][] = [
  ["#/", { view: "home" }],
  ["#/unread", { view: "unread" }],
  ["#/mentions", { view: "mentions" }],
  ["#/threads", { view: "threads" }],
  ["#/invitations", { view: "invitations" }],
  ["#/reports", { view: "reports" }],
  ["#/audit", { view: "audit" }],
  ["#/audit/r1", { view: "audit", roomId: "r1" }],
  ["#/invite/aB-_9", { view: "invite", code: "aB-_9" }],
  ["#/rooms/r1", { view: "room", roomId: "r1" }],
  ["#/rooms/r1/messages/7", { view: "room", roomId: "r1", messageSeq: 7 }],
  ["#/rooms/r1/thread/7", { view: "room", roomId: "r1", panel: { kind: "thread", rootSeq: 7 } }],
  ["#/rooms/r1/messages/9/thread/7", { view: "room", roomId: "r1", messageSeq: 9, panel: { kind: "thread", rootSeq: 7 } }],
  ["#/rooms/r1/search?q=a%2Fb+%3F+%26", { view: "room", roomId: "r1", panel: { kind: "search", query: "a/b ? &" } }],
  ["#/rooms/r1/pins", { view: "room", roomId: "r1", panel: { kind: "pins" } }],
  ["#/rooms/r1/members", { view: "room", roomId: "r1", panel: { kind: "members" } }],
  ["#/rooms/r1/details", { view: "room", roomId: "r1", panel: { kind: "details" } }],
];

test.each(addresses)("%s leads to a view and the view back to it", (address, route) => {
  expect(routeOf(address)).toEqual(route);
  expect(hrefOf(route)).toBe(address);
});

test("without anything behind it the address is home", () => {
  expect([routeOf(""), routeOf("#")]).toEqual([{ view: "home" }, { view: "home" }]);
});

test.each([
  "#/nonsense", "#/rooms", "#/rooms/", "#/rooms/r1/nonsense", "#/rooms/r1/messages", "#/rooms/r1/messages/0", "#/rooms/r1/messages/x",
  "#/rooms/r1/thread", "#/rooms/r1/thread/1/2", "#/rooms/r1/pins/1", "#/rooms/r 1", "#/reports/1", "#/audit/", "#/audit/r 1", "#/audit/r1/1", "#/unread/1", "#/invite", "#/invite/", "#/invite/a b", "#/invite/a/b", "#/rooms/r1/thread/99999999999999999",
])("%s leads nowhere", (address) => expect(routeOf(address)).toEqual({ view: "unknown" }));
