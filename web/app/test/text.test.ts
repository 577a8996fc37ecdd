import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../src/text/nodes.ts";
import { parse } from "../src/text/parse.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** The tree in letters: what an element is stands before its brackets. */
function told(nodes: readonly (Block | Inline)[]): string {
  return nodes.map(tell).join("");
}

function tell(node: Block | Inline): string {
  switch (node.kind) {
    case "text":
      return node.text;
    case "code":
      return `code(${node.text})`;
    case "fence":
      return `fence ${node.language}(${node.text})`;
    case "paragraph":
      return `p(${told(node.children)})`;
    case "link":
      return `a ${node.href}(${told(node.children)})`;
    case "list":
      return `${node.start === null ? "ul" : `ol ${node.start}`}(${node.items.map((item) => `li(${told(item)})`).join("")})`;
    case "mention":
    case "room":
    case "emoji":
      return `${node.kind}(${node.name})`;
    default:
      return `${node.kind}(${told(node.children)})`;
  }
}

const read = (text: string): string => told(parse(text));
/** Of texts of one paragraph. */
const line = (text: string): string => read(text).replace(/^p\(([\s\S]*)\)$/, "$1");

describe("in a line", () => {
  it.each([
    ["plain", "plain"],
    ["one\ntwo", "one\ntwo"],
    ["**strong** and __strong__", "strong(strong) and strong(strong)"],
    ["*emphasis* and _emphasis_", "emphasis(emphasis) and emphasis(emphasis)"],
    ["***both***", "emphasis(strong(both))"],
    ["**a *b* c**", "strong(a emphasis(b) c)"],
    ["*a **b* c**", "emphasis(a emphasis(emphasis(b) c))"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["a*b*c", "aemphasis(b)c"],
    ["~~gone~~ ~not~ ~~~not~~~", "strike(gone) ~not~ ~~~not~~~"],
    ["||the **butler**||", "spoiler(the strong(butler))"],
    ["if (a || b || c)", "if (a || b || c)"],
    ["**unclosed", "**unclosed"],
    ["\\*not\\* C:\\new", "*not* C:\\new"],
    ["¯\\_(ツ)_/¯", "¯\\_(ツ)_/¯"],
    ["`**code** @ada`", "code(**code** @ada)"],
    ["`` a`b ``", "code(a`b)"],
    ["`unclosed **x**", "`unclosed strong(x)"],
    ["```one line```", "code(one line)"],
    ["**`a**b`**", "strong(code(a**b))"],
    ["line **one\ntwo** three", "line strong(one\ntwo) three"],
  ])("reads %j", (text, expected) => expect(line(text)).toBe(expected));

  it.each([
    ["[text](https://a.example)", "a https://a.example/(text)"],
    ["[*t*](http://a.example/(b) \"title\").", "a http://a.example/(b)(emphasis(t))."],
    ["[t](www.a.example) [m](mailto:ada@a.example)", "a https://www.a.example/(t) a mailto:ada@a.example(m)"],
    ["**[a](https://a.example) b** [a **b](https://a.example) c**", "strong(a https://a.example/(a) b) a https://a.example/(a **b) c**"],
    ["[a [b](https://b.example) c](https://c.example)", "[a a https://b.example/(b) c](a https://c.example/(https://c.example))"],
    ["[a @ada](https://a.example)", "a https://a.example/(a @ada)"],
    ["[https://a.example](https://a.example)", "a https://a.example/(https://a.example)"],
    ["[https://bank.example](https://a.example)", "[a https://bank.example/(https://bank.example)](a https://a.example/(https://a.example))"],
    ["[no](javascript:x) [no](/api) [no] (https://a.example)", "[no](javascript:x) [no](/api) [no] (a https://a.example/(https://a.example))"],
    ["array[0](x) [](https://a.example)", "array[0](x) a https://a.example/()"],
  ])("reads the link %j", (text, expected) => expect(line(text)).toBe(expected));

  it.each([
    ["see https://a.example/b?c=1#d.", "see a https://a.example/b?c=1#d(https://a.example/b?c=1#d)."],
    ["(http://a.example)", "(a http://a.example/(http://a.example))"],
    ["https://a.example/wiki/Ada_(name), yes", "a https://a.example/wiki/Ada_(name)(https://a.example/wiki/Ada_(name)), yes"],
    ["https://a.example/_b_/*c*", "a https://a.example/_b_/*c(https://a.example/_b_/*c)*"],
    ["**https://a.example**", "strong(a https://a.example/(https://a.example))"],
    ["<https://a.example>", "a https://a.example/(https://a.example)"],
    ["www.a.example!", "a https://www.a.example/(www.a.example)!"],
    ["www. www.a xwww.a.example", "www. www.a xwww.a.example"],
    ["ada_b+c@mail.a.example.", "a mailto:ada_b+c@mail.a.example(ada_b+c@mail.a.example)."],
    ["ada@host @ada@b", "ada@host mention(ada)@b"],
    ["看https://a.example", "看a https://a.example/(https://a.example)"],
    ["HTTPS://A.EXAMPLE", "a https://a.example/(HTTPS://A.EXAMPLE)"],
    ["javascript:x data:text/html,x ftp://x https://", "javascript:x data:text/html,x ftp://x https://"],
    ["https://user:word@a.example", "https://user:word@a.example"],
  ])("finds the address in %j", (text, expected) => expect(line(text)).toBe(expected));

  it("shows of a long address its beginning and its end", () => {
    const address = `https://a.example/${"x".repeat(100)}/the-end`;
    expect(line(address)).toMatch(/^a https:\/\/a\.example\/x{100}\/the-end\(https:\/\/a\.example\/x{27}…x{6}\/the-end\)$/);
  });

  it.each([
    ["@ada.lovelace, (@grace)", "mention(ada.lovelace), (mention(grace))"],
    ["ping @here.", "ping mention(here)."],
    ["a@b @ @-", "a@b @ @-"],
    ["@ada/@grace, .@linus", "mention(ada)/mention(grace), .mention(linus)"],
    ["#general and #büro-2", "room(general) and room(büro-2)"],
    ["C# a#b &#35; # no", "C# a#b &#35; # no"],
    [":tada: :+1: :not_closed 10:30:45 a:b:c", "emoji(tada) emoji(+1) :not_closed 10:30:45 a:b:c"],
  ])("finds the names in %j", (text, expected) => expect(line(text)).toBe(expected));
});

describe("in lines", () => {
  it.each([
    ["one\n\n\ntwo", "p(one)p(two)"],
    ["# Title\ntext", "heading(Title)p(text)"],
    ["#no\n####### no", "p(room(no)\n####### no)"],
    ["> a\n> b\nc", "quote(p(a\nb))p(c)"],
    [">> a\n> b", "quote(quote(p(a))p(b))"],
    ["- a\n- b\n\n- c", "ul(li(p(a))li(p(b))li(p(c)))"],
    ["- a\n  - b\n  more\n* c", "ul(li(p(a)ul(li(p(b)))p(more)))ul(li(p(c)))"],
    ["3. a\n4. b", "ol 3(li(p(a))li(p(b)))"],
    ["in\n1986. A year", "p(in\n1986. A year)"],
    ["shopping:\n- a", "p(shopping:)ul(li(p(a)))"],
    ["-no\n1.no\n-", "p(-no\n1.no\n-)"],
    ["> - a\n>   b", "quote(ul(li(p(a\nb))))"],
    ["- ```\n  x\n  ```", "ul(li(fence (x)))"],
    ["```ts\nconst a = `1`;\n```\nafter", "fence ts(const a = `1`;)p(after)"],
    ["```\n**a**\n\n  b", "fence (**a**\n\n  b)"],
    ["````\n```\n````", "fence (```)"],
    ["look: ```\ncode``` so", "p(look: code( code) so)"],
    ["look: ```js\ncode\n```", "p(look:)fence js(code)"],
    ["```let a = 1;\nlet b```", "fence (let a = 1;\nlet b)"],
    ["a ``` b", "p(a ``` b)"],
    ["a\r\nb\rc", "p(a\nb\nc)"],
    ["  indented\n    more", "p(  indented\n    more)"],
    ["   ", ""],
  ])("reads %j", (text, expected) => expect(read(text)).toBe(expected));
});

it("reads a text that was read before as the same tree", () => {
  const nodes = parse("**a**");
  expect(parse("**a**")).toBe(nodes);
});

function hrefs(nodes: readonly (Block | Inline)[]): string[] {
  return nodes.flatMap((node) => {
    const inner = "items" in node ? hrefs(node.items.flat()) : "children" in node ? hrefs(node.children) : [];
    return node.kind === "link" ? [node.href, ...inner] : inner;
  });
}

it("has at least 60 hostile texts", () => expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(60));

it.each(hostileTexts)("of %j leads nowhere but to a web or mail address", (text) => {
  for (const decorated of [text, `**${text}**`, `> ${text}`, `[${text}](${text})`, `||${text}||`, `- ${text}`]) {
    for (const href of hrefs(parse(decorated))) {
      expect(href).toMatch(/^(https?:\/\/[^/@\s"<>]+\/|mailto:)[^\s"<>]*$/);
      expect(new URL(href).username).toBe("");
    }
  }
});

const seeds = [
  "*a ", "*a* ", "_a*", "**a ~~b ||c _d ", "*".repeat(7), "`", "`a``b```c", "[", "]", "[a](", "[a](((", "[a](https://x.org)", ">", "> ", "- ",
  " - a\n", "1. a\n", "x ```js\n", "```\n", "\n", "  ", "\\", "<", "#", "@", "a@", "a@b.", "@a", ":", ":a", "www.", "www.a.b ", "https://a.", "https://a)", "a*_~|`[]",
];

const momentMs = 200;

// What is quadratic takes seconds. The processor's time is asked for, as others work on this machine too.
it.each(seeds)("reads 100 KB of %j in a moment, whatever stands around it", { timeout: 30_000 }, (seed) => {
  const text = seed.repeat(100_000 / seed.length);
  for (const hostile of [text, `https://a.example${text}x`]) {
    let best = Infinity;
    for (let round = 0; round < 3 && best >= momentMs; round++) {
      const begun = process.cpuUsage();
      parse(`${round}${hostile}`);
      best = Math.min(best, process.cpuUsage(begun).user / 1_000);
    }
    expect(best).toBeLessThan(momentMs);
  }
});
