import { expect, it } from "vitest";
import { onlyEmoji } from "../src/text/large.ts";
import { parse } from "../src/text/parse.ts";

it.each(["🎉", "👍🏽 ❤️", "👩‍👩‍👧", "🇩🇪", "1️⃣", ":tada:", ":tada: 🎉", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"])("shows %s large", (text) => expect(onlyEmoji(parse(text))).toBe(true));

it.each(["", "a 🎉", "12", "🎉\n\n🎉", "**🎉**", "🎉".repeat(28), "# 🎉"])("shows %j as text", (text) => expect(onlyEmoji(parse(text))).toBe(false));
