import { describe, expect, it } from "vitest";
import * as outbox from "../src/outbox.ts";
import type { Outbox } from "../src/outbox.ts";
import { rows } from "../src/rows.ts";
import { ada, message } from "./build.ts";

type Step = (box: Outbox) => Outbox;

const type = (clientId: string, roomId = "r1"): Step => (box) =>
  outbox.add(box, { roomId, clientId, content: clientId, createdAt: "2026-01-01T00:00:00Z" });
const start = (id: string): Step => (box) => outbox.started(box, id);
const settle = (id: string): Step => (box) => outbox.settled(box, id);
const postpone = (id: string): Step => (box) => outbox.postponed(box, id);
const refuse = (id: string): Step => (box) => outbox.refused(box, id, { code: "muted", message: "Quiet" });
const retry = (id: string): Step => (box) => outbox.retried(box, id);
const discard = (id: string): Step => (box) => outbox.discarded(box, id);

const after = (...steps: Step[]): Outbox => steps.reduce((box, step) => step(box), [] as Outbox);

describe("what may be sent", () => {
  it.each([
    ["the first that was typed", [type("a"), type("b")], ["a"]],
    ["nothing while one is on its way", [type("a"), type("b"), start("a")], []],
    ["the next when the first arrived", [type("a"), type("b"), start("a"), settle("a")], ["b"]],
    ["the same again when it did not get through", [type("a"), type("b"), start("a"), postpone("a")], ["a"]],
    ["the next when the first was refused", [type("a"), type("b"), start("a"), refuse("a")], ["b"]],
    ["a refused one again on retry, in its old place", [type("a"), type("b"), start("a"), refuse("a"), retry("a")], ["a"]],
    ["nothing of what was discarded", [type("a"), start("a"), refuse("a"), discard("a")], []],
    ["one of every conversation", [type("a"), type("b", "r2"), type("c", "r2")], ["a", "b"]],
    ["in one conversation while another waits", [type("a"), type("b", "r2"), start("a")], ["b"]],
    ["again after a reload", [type("a"), start("a"), outbox.resumed], ["a"]],
  ])("is %s", (_, steps, expected) => {
    expect(outbox.sendable(after(...steps)).map((entry) => entry.clientId)).toEqual(expected);
  });
});

it("a retry of what was not refused changes nothing", () => {
  expect(after(type("a"), start("a"), retry("a"))[0]?.state).toBe("sending");
});

it("a refused message says why until it is tried again", () => {
  const box = after(type("a"), start("a"), refuse("a"));
  expect(box[0]).toMatchObject({ state: "failed", error: { code: "muted", message: "Quiet" } });
  expect(outbox.retried(box, "a")[0]).not.toHaveProperty("error");
});

it("leaving a conversation drops what waits for it", () => {
  const box = after(type("a"), type("b", "r2"));
  expect(outbox.dropRoom(box, "r1").map((entry) => entry.clientId)).toEqual(["b"]);
});

describe("the rows", () => {
  it("end with the pending messages in typed order", () => {
    const box = after(type("x"), type("y"), type("z"), start("x"), start("y"), refuse("y"));
    const shown = rows([message(1)], box, ada);
    expect(shown.map((row) => [row.key, row.state])).toEqual([
      ["r1-1", "sent"], ["x", "sending"], ["y", "failed"], ["z", "sending"],
    ]);
  });

  it("show the server's copy in place of the pending one, under the same key", () => {
    const box = after(type("x"), start("x"));
    const shown = rows([message(1, { authorId: ada, clientId: "x" })], box, ada);
    expect(shown.map((row) => [row.key, row.state])).toEqual([["x", "sent"]]);
  });

  it("do not take another author's client id for an own one", () => {
    const shown = rows([message(1, { clientId: "x" })], after(type("x")), ada);
    expect(shown.map((row) => row.state)).toEqual(["sent", "sending"]);
  });
});
