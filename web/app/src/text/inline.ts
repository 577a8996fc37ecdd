import { addresses, safe, shortened, type Address } from "./addresses.ts";
import { match, Run } from "./delimiters.ts";
import { destination } from "./destination.ts";
import type { Inline } from "./nodes.ts";
import { hold, Token } from "./tokens.ts";
import { tree } from "./tree.ts";

interface Bracket {
  readonly token: Token;
  /** How many there were before it. */
  readonly runs: number;
  readonly links: number;
}

/** Reads the marks inside a paragraph, in time linear to its length. */
export function inline(text: string): readonly Inline[] {
  return special.test(text) ? new Line(text).read() : [{ kind: "text", text }];
}

const special = /[\\`*_~|[\]@#:]|www\./i;
const marks = new Set("\\`*_~|[]@#:");
const escapable = /[!-/:-@[-`{-~]/;
const wordBefore = /[\p{L}\p{N}_./&@#-]/u;
const names = [
  // Who is told of it is decided by the server, in the same way.
  { kind: "mention", notAfter: /[\p{L}\p{N}_@]/u, pattern: /@([a-z0-9._-]{1,64})/iy },
  { kind: "room", notAfter: wordBefore, pattern: /#([\p{L}\p{N}][\p{L}\p{N}_-]{0,99})/uy },
  { kind: "emoji", notAfter: wordBefore, pattern: /:(?=[+-]?[a-z0-9])([a-z0-9_+-]{1,40}):/y },
] as const;

class Line {
  readonly #text: string;
  readonly #addresses: readonly Address[];
  readonly #tokens: Token[] = [];
  readonly #runs: Run[] = [];
  readonly #brackets: Bracket[] = [];
  /** Where the last row of so many backticks begins: beyond it none needs to be looked for. */
  readonly #ticks = new Map<number, number>();
  readonly #links: string[] = [];
  #at = 0;
  #plainFrom = 0;
  #address = 0;

  constructor(text: string) {
    this.#text = text;
    this.#addresses = addresses(text);
    for (const { 0: ticks, index } of text.matchAll(/`+/g)) this.#ticks.set(ticks.length, index);
  }

  read(): readonly Inline[] {
    while (this.#at < this.#text.length) {
      const address = this.#nextAddress();
      const char = this.#text.charAt(this.#at);
      if (address?.start === this.#at) this.#found(address);
      else if (marks.has(char)) this.#mark(this.#at, char);
      else this.#at++;
    }
    match(this.#runs);
    return tree(this.#tokens, this.#plain(this.#text.length));
  }

  #nextAddress(): Address | undefined {
    while ((this.#addresses[this.#address]?.start ?? Infinity) < this.#at) this.#address++;
    return this.#addresses[this.#address];
  }

  #found({ start, end, href }: Address): void {
    this.#links.push(href);
    const children: Inline[] = [{ kind: "text", text: shortened(this.#text.slice(start, end)) }];
    // `<address>` is the older way to write one.
    const isEnclosed = this.#text[start - 1] === "<" && this.#text[end] === ">" && this.#plainFrom < start;
    this.#node(start - Number(isEnclosed), end + Number(isEnclosed), { kind: "link", href, children });
  }

  #mark(at: number, char: string): void {
    if (char === "\\") this.#escape(at);
    else if (char === "`") this.#code(at);
    else if (char === "[") this.#open(at);
    else if (char === "]") this.#close(at);
    else if ("*_~|".includes(char)) this.#delimiter(at, char);
    else this.#name(at);
  }

  #escape(at: number): void {
    const char = this.#text[at + 1] ?? "";
    // The arm of ¯\_(ツ)_/¯ stays on.
    if (escapable.test(char) && this.#text[at - 1] !== "¯") this.#put(new Token(this.#plain(at), char), at + 2);
    else this.#at = at + (char === "_" ? 2 : 1);
  }

  #code(at: number): void {
    const length = this.#row(at, "`");
    const open = at + length;
    if ((this.#ticks.get(length) ?? 0) < open) return void (this.#at = open);
    let close = this.#text.indexOf("`", open);
    for (let row = this.#row(close, "`"); row !== length; row = this.#row(close, "`")) close = this.#text.indexOf("`", close + row);
    const inside = this.#text.slice(open, close).replaceAll("\n", " ");
    const isPadded = /^ .*[^ ].* $/.test(inside);
    this.#node(at, close + length, { kind: "code", text: isPadded ? inside.slice(1, -1) : inside });
  }

  #delimiter(at: number, char: string): void {
    const end = at + this.#row(at, char);
    const found = new Run(this.#plain(at), this.#text.slice(at, end), this.#text.charAt(at - 1), this.#text.charAt(end));
    if (!found.canOpen && !found.canClose) return void (this.#at = end);
    this.#put(found, end);
    this.#runs.push(found);
  }

  #open(at: number): void {
    const bracket = new Token(this.#plain(at), "[");
    this.#put(bracket, at + 1);
    this.#brackets.push({ token: bracket, runs: this.#runs.length, links: this.#links.length });
  }

  #close(at: number): void {
    const bracket = this.#brackets.pop();
    const target = bracket && destination(this.#text, at + 1);
    const href = target && safe(target.address);
    // A text that is itself an address would promise another place than the one it leads to.
    const promised = bracket ? this.#links.slice(bracket.links, bracket.links + 2) : [];
    if (!href || promised.some((other) => other !== href)) return void (this.#at = at + 1);
    const end = new Token(this.#plain(at), "");
    this.#put(end, target.end);
    bracket.token.text = "";
    hold(bracket.token, end, { kind: "link", href, marks: ["[", this.#text.slice(at, target.end)] });
    // No link stands in a link, and what begins inside ends inside.
    this.#brackets.length = 0;
    match(this.#runs.splice(bracket.runs));
  }

  #name(at: number): void {
    for (const { kind, notAfter, pattern } of names) {
      pattern.lastIndex = at;
      const found = notAfter.test(this.#text.charAt(at - 1)) ? null : pattern.exec(this.#text);
      const name = kind === "mention" ? found?.[1]?.replace(/[.-]{1,64}$/, "") : found?.[1];
      if (name) return this.#node(at, at + name.length + (kind === "emoji" ? 2 : 1), { kind, name });
    }
    this.#at = at + 1;
  }

  #row(at: number, char: string): number {
    let end = at;
    while (this.#text[end] === char) end++;
    return end - at;
  }

  #node(start: number, end: number, node: Inline): void {
    this.#put(new Token(this.#plain(start), "", node), end);
  }

  #put(made: Token, end: number): void {
    this.#tokens.push(made);
    this.#at = this.#plainFrom = end;
  }

  /** What was read and has no meaning, up to here. */
  #plain(end: number): string {
    return this.#text.slice(this.#plainFrom, end);
  }
}
