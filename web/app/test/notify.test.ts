import type { Message } from "@chat/client";
import { describe, expect, it, test } from "vitest";
import { holdsKeyword } from "../src/notify/keywords.ts";
import { isQuiet } from "../src/notify/quiet.ts";
import { notifies, type Circumstances } from "../src/notify/rule.ts";

const noon = Date.parse("2026-01-31T12:00:00Z");

const hello: Message = {
  id: "r1-7", roomId: "r1", seq: 7, rev: 7, authorId: "grace", clientId: "c7", type: "text", content: "hello", attachments: [], replyToId: null, threadId: null,
  replyCount: 0, mentions: [], mentionsRoom: null, reactions: [], createdAt: "2026-01-31T11:59:59Z", editedAt: null, deletedAt: null, pinnedAt: null, thread: null,
  alsoInRoom: false,
};

const usual: Circumstances = { me: "ada", level: "all", settings: { quietHours: null, keywords: [] }, blocked: new Set(), lastReadSeq: 6, isSeen: false, now: noon };

const mention: Partial<Message> = { mentions: ["linus", "ada"] };
const keyword: [Partial<Message>, Partial<Circumstances>] = [{ content: "The **engine** counts" }, { settings: { quietHours: null, keywords: ["Engine"] } }];
const reply: Partial<Message> = { threadId: "r1-3" };
const quiet: Partial<Circumstances> = { settings: { quietHours: { from: "11:00", to: "13:00", timeZone: "UTC" }, keywords: [] } };

test.each<[string, boolean, Partial<Message>, Partial<Circumstances>]>([
  ["any message, of all", true, {}, {}],
  ["any message, of mentions", false, {}, { level: "mentions" }],
  ["any message, of nothing", false, {}, { level: "none" }],
  ["a mention, of mentions", true, mention, { level: "mentions" }],
  ["a mention, of nothing", false, mention, { level: "none" }],
  ["a mention of somebody else, of mentions", false, { mentions: ["linus"] }, { level: "mentions" }],
  ["@room, of mentions", true, { mentionsRoom: "room" }, { level: "mentions" }],
  ["@here, of mentions", true, { mentionsRoom: "here" }, { level: "mentions" }],
  ["a keyword, of mentions", true, keyword[0], { ...keyword[1], level: "mentions" }],
  ["a keyword, of nothing", false, keyword[0], { ...keyword[1], level: "none" }],
  ["a keyword in a link's address only, of mentions", false, { content: "[see](https://example.org/engine)" }, { ...keyword[1], level: "mentions" }],
  ["an own message", false, { authorId: "ada", mentionsRoom: "room" }, {}],
  ["a message of somebody blocked", false, mention, { blocked: new Set(["grace"]) }],
  ["a message of the server", false, { type: "system" }, {}],
  ["a deleted message", false, { deletedAt: "2026-01-31T12:00:00Z", content: "" }, {}],
  ["a message that is seen", false, mention, { isSeen: true }],
  ["a message that was read elsewhere", false, mention, { lastReadSeq: 7 }],
  ["a message in quiet hours", false, mention, quiet],
  ["a message after quiet hours", true, { ...mention, createdAt: "2026-01-31T13:00:00Z" }, { ...quiet, now: noon + 3_600_000 }],
  ["a message of two minutes ago", false, mention, { now: noon + 120_000 }],
  ["a reply in a thread, of all", false, reply, {}],
  ["a reply in a thread and the room, of all", true, { ...reply, alsoInRoom: true }, {}],
  ["a reply in a thread that mentions the user, of mentions", true, { ...reply, ...mention }, { level: "mentions" }],
])("of %s the user is notified: %s", (_, expected, over, circumstances) => {
  expect(notifies({ ...hello, ...over }, { ...usual, ...circumstances })).toBe(expected);
});

describe("a keyword", () => {
  it.each([
    ["the engine", "engine", true],
    ["the Engine.", "engine", true],
    ["engines", "engine", false],
    ["steam-engine", "engine", true],
    ["searchengine, engine", "engine", true],
    ["the first  bug ever", "first bug", true],
    ["the first bugs", "first bug", false],
    ["Émile", "emile", true],
    ["written in C++, today", "c++", true],
    ["abc++", "c++", false],
    ["她喜欢猫和狗", "猫", true],
    ["𝐞ngine", "engine", true],
    ["nothing", "", false],
  ])("in %s: %s stands there as a word: %s", (text, word, expected) => {
    expect(holdsKeyword(text, ["other", word])).toBe(expected);
  });
});

describe("quiet hours", () => {
  it.each([
    ["22:00", "07:30", "UTC", "2026-01-31T21:59:59Z", false],
    ["22:00", "07:30", "UTC", "2026-01-31T22:00:00Z", true],
    ["22:00", "07:30", "UTC", "2026-02-01T00:00:00Z", true],
    ["22:00", "07:30", "UTC", "2026-02-01T07:29:59Z", true],
    ["22:00", "07:30", "UTC", "2026-02-01T07:30:00Z", false],
    ["12:00", "13:00", "Europe/Berlin", "2026-01-31T11:30:00Z", true],
    ["12:00", "13:00", "Europe/Berlin", "2026-07-31T10:30:00Z", true],
    ["12:00", "13:00", "Europe/Berlin", "2026-07-31T11:30:00Z", false],
    ["12:00", "13:00", "Asia/Kolkata", "2026-01-31T06:30:00Z", true],
    ["00:00", "23:59", "Mars/Olympus", "2026-01-31T06:30:00Z", false],
  ])("from %s to %s in %s: quiet at %s is %s", (from, to, timeZone, at, expected) => {
    expect(isQuiet({ from, to, timeZone }, Date.parse(at))).toBe(expected);
  });

  it("are none where none were said", () => expect(isQuiet(null, noon)).toBe(false));
});
