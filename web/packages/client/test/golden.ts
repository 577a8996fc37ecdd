import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../../Chat.Tests/Wire/Golden/", import.meta.url);

/** What the server's own tests say crosses the wire. */
export const golden = <T = unknown>(name: string): T => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as T;

export const goldenNames = (prefix: string): string[] =>
  readdirSync(folder)
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => name.startsWith(prefix))
    .sort();
