// Says how much a browser loads before the page can show anything, as it comes over the line; too much is an error.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const budget = 130_000;
const dist = join(dirname(fileURLToPath(import.meta.url)), "../app/dist");

const html = readFileSync(join(dist, "index.html"), "utf8");
const tags = html.match(/<(?:script|link)[^>]+>/g) ?? [];
const eager = tags.filter((tag) => /<script|rel="(?:stylesheet|modulepreload)"/.test(tag)).map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1]);
if (!eager.some((file) => file?.endsWith(".js"))) throw new Error("index.html loads no script");

let total = 0;
for (const file of ["index.html", ...eager]) {
  const plain = join(dist, file);
  const { size } = statSync(existsSync(`${plain}.br`) ? `${plain}.br` : plain);
  console.log(`${String(size).padStart(8)}  ${file}`);
  total += size;
}
console.log(`${String(total).padStart(8)}  bytes of ${budget} for the first load, compressed with brotli`);
process.exitCode = total > budget ? 1 : 0;
