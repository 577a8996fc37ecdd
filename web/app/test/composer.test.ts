import { describe, expect, it } from "vitest";
import { message } from "../../packages/client/test/build.ts";
import { completed, completionAt } from "../src/composer/completion.ts";
import { changed, type Change, type FieldText } from "../src/composer/field-text.ts";
import { formatted } from "../src/composer/formatting.ts";
import { pasted } from "../src/composer/pasting.ts";
import { blank, next, postsOf, type Writing } from "../src/composer/writing.ts";

/** A field as it is drawn: `[` and `]` stand round what is selected, `|` is the caret. */
function field(picture: string): FieldText {
  const caret = picture.indexOf("|");
  if (caret >= 0) return { text: picture.replace("|", ""), start: caret, end: caret };
  const [start, end] = [picture.indexOf("["), picture.indexOf("]") - 1];
  return { text: picture.replace("[", "").replace("]", ""), start, end };
}

function drawn({ text, start, end }: FieldText): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const after = (before: FieldText, change: Change | null): string => (change ? drawn(changed(before, change)) : "untouched");

describe("a key", () => {
  it.each([
    ["b", "a [word] here", "a **[word]** here"],
    ["b", "a **[word]** here", "a [word] here"],
    ["b", "a [**word**] here", "a [word] here"],
    ["b", "a[ word ]here", "a **[word]** here"],
    ["b", "here |", "here **|**"],
    ["i", "[word]", "_[word]_"],
    ["e", "[word]", "`[word]`"],
    ["a", "[word]", "untouched"],
  ])("Ctrl+%s makes of %j %j", (key, before, expected) => {
    expect(after(field(before), formatted(field(before), { ...none, ctrlKey: true, key }))).toBe(expected);
    expect(after(field(before), formatted(field(before), { ...none, metaKey: true, key }))).toBe(expected);
  });

  it.each([
    ["X", "[word]", "~~[word]~~"],
    ["C", "[a\nb]", "```\n[a\nb]\n```"],
    ["C", "so: [a] then", "so: \n```\n[a]\n```\n then"],
    ["C", "|", "```\n|\n```"],
    ["C", "```\n|\n```", "untouched"],
    ["B", "[word]", "untouched"],
  ])("Ctrl+Shift+%s makes of %j %j", (key, before, expected) => {
    expect(after(field(before), formatted(field(before), { ...none, ctrlKey: true, shiftKey: true, key }))).toBe(expected);
  });

  it("without Ctrl, or with Alt, is a letter", () => {
    expect(formatted(field("[a]"), { ...none, key: "b" })).toBeNull();
    expect(formatted(field("[a]"), { ...none, ctrlKey: true, altKey: true, key: "b" })).toBeNull();
  });
});

describe("pasting", () => {
  const paste = (before: string, text: string, language: string | null = null): string[] => {
    let now = field(before);
    return (pasted(now, { text, language }) ?? []).map((change) => drawn((now = changed(now, change))));
  };

  it("puts an address over a selection as a link", () => {
    expect(paste("see [this] now", " https://a.example/b\n")).toEqual(["see [this](https://a.example/b)| now"]);
    expect(paste("see |", "https://a.example")).toEqual([]);
    expect(paste("see [https://b.example]", "https://a.example")).toEqual([]);
    expect(paste("see [this]", "javascript:x")).toEqual([]);
  });

  it("makes a block of lines of code, in two steps, so that one can be taken back", () => {
    const code = "const a = 1;\nif (a) {\n  run(a);\n}";
    expect(paste("look |", code)).toEqual([`look [${code}]`, `look \n\`\`\`\n${code}\n\`\`\`|`]);
  });

  it("takes an editor's word for what it is", () => {
    expect(paste("|", "a\r\nb", "python").at(-1)).toBe("```python\na\nb\n```|");
  });

  it.each([
    ["one line", "const a = 1;"],
    ["lines of words", "Dear Grace,\nthis is a letter,\nand no code."],
    ["a block already", "```\nconst a = 1;\nlet b = 2;\n```"],
    ["a shopping list", "- apples\n- pears\n- one (small) cake"],
  ])("leaves %s alone", (_, text) => expect(paste("|", text)).toEqual([]));

  it("leaves everything alone inside a block", () => expect(paste("```\n|", "const a = 1;\nlet b = 2;")).toEqual([]));
});

describe("a name that is being typed", () => {
  it.each([
    ["@|", "person", ""],
    ["hi @Ad|", "person", "ad"],
    ["(@ada.l|", "person", "ada.l"],
    ["**@ada|", "person", "ada"],
    ["see #büro-2|", "room", "büro-2"],
    [":ta|", "emoji", "ta"],
    ["so :+1|", "emoji", "+1"],
    ["hi @ad| there", "person", "ad"],
  ])("%j is a %s", (text, kind, query) => {
    const { text: whole, start } = field(text);
    expect(completionAt(whole, start)).toMatchObject({ kind, query });
  });

  it.each(["ada@b|", "a#b|", "10:30|", ":|", ":a|", "hi @ada |", "`@ada|", "```\n@ada|", "https://a.example/#b|"])("%j is none", (text) => {
    const { text: whole, start } = field(text);
    expect(completionAt(whole, start)).toBeNull();
  });

  it.each([
    ["hi @ad|", "@ada", "hi @ada |"],
    ["hi @ad| there", "@ada", "hi @ada |there"],
    [":ta|", "🎉", "🎉 |"],
  ])("of %j and %j becomes %j", (text, word, expected) => {
    const now = field(text);
    const completion = completionAt(now.text, now.start);
    expect(completion && drawn(changed(now, completed(now.text, completion, word)))).toBe(expected);
  });
});

describe("what is written", () => {
  const place = { roomId: "r1" };
  const write = (...steps: Parameters<typeof next>[1][]): Writing => steps.reduce(next, blank);

  it("is one message, without the blanks around it", () => {
    expect(postsOf(write({ kind: "write", text: " hello \n" }), place)).toEqual([{ text: "hello", options: {} }]);
  });

  it.each(["", "  \n "])("is none where it is %j", (text) => expect(postsOf(write({ kind: "write", text }), place)).toEqual([]));

  it("answers a message until it is sent or that is left", () => {
    const reply = { kind: "reply", to: message(7) } as const;
    const text = { kind: "write", text: "yes" } as const;
    expect(postsOf(write(text, reply), place)).toEqual([{ text: "yes", options: { replyToId: "r1-7" } }]);
    expect(postsOf(write(text, reply, { kind: "reply", to: null }), place)).toEqual([{ text: "yes", options: {} }]);
    expect(write(text, reply, { kind: "sent" })).toEqual(blank);
  });

  it("goes to its thread, and to the room where that is asked for", () => {
    const thread = { roomId: "r1", threadId: "r1-3" };
    const yes = write({ kind: "write", text: "yes" });
    expect(postsOf(yes, thread)).toEqual([{ text: "yes", options: { threadId: "r1-3", alsoInRoom: false } }]);
    expect(postsOf(yes, { ...thread, alsoInRoom: true })).toEqual([{ text: "yes", options: { threadId: "r1-3", alsoInRoom: true } }]);
  });

  it("is several messages where it is too long and that is wanted, of which the first is the answer", () => {
    const long = write({ kind: "write", text: "word ".repeat(500) }, { kind: "reply", to: message(7) });
    expect(postsOf(long, place)).toEqual([]);
    const posts = postsOf(long, place, true);
    expect(posts.map(({ options }) => options)).toEqual([{ replyToId: "r1-7" }, {}]);
    expect(posts.map(({ text }) => text).join(" ")).toBe("word ".repeat(500).trim());
  });

  it("is no more than ten messages", () => expect(postsOf(write({ kind: "write", text: "x".repeat(20_001) }), place, true)).toEqual([]));

  it("is the same where nothing changes", () => {
    const writing = write({ kind: "write", text: "a" });
    expect(next(writing, { kind: "write", text: "a" })).toBe(writing);
  });
});
