import { expect, it } from "vitest";
import { autolink } from "../src/lib/autolink.ts";

const links = (text: string): (string | undefined)[] => autolink(text).flatMap((piece) => (piece.href ? [piece.href] : []));

it.each([
  ["plain text", []],
  ["see https://example.com/a?b=1#c.", ["https://example.com/a?b=1#c"]],
  ["(http://example.com)", ["http://example.com/"]],
  ["https://en.example.org/wiki/Ada_(language), yes", ["https://en.example.org/wiki/Ada_(language)"]],
  ["two: https://a.example https://b.example!", ["https://a.example/", "https://b.example/"]],
  ["javascript:alert(1) data:text/html,x ftp://x", []],
  ["https://", []],
  ['https://a.example/"onmouseover="alert(1)', ["https://a.example/"]],
  ["HTTPS://EXAMPLE.COM", ["https://example.com/"]],
])("finds the addresses in %j", (text, expected) => {
  expect(links(text)).toEqual(expected);
});

it.each(["", "no link", "https://a.example.", "a https://b.example\nc (https://d.example)"])("loses nothing of %j", (text) => {
  expect(autolink(text).map((piece) => piece.text).join("")).toBe(text);
});
