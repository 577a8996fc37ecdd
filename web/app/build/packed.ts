import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const worth = /\.(css|html|js|json|svg|webmanifest)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Lays beside every file of text what the server sends in its place: compressed once, and so as well as can be. */
export function packed(): Plugin {
  return {
    name: "packed",
    apply: "build",
    async writeBundle({ dir = "dist" }) {
      const files = (await readdir(dir, { recursive: true })).filter((file) => worth.test(file));
      await Promise.all(files.map((file) => pack(join(dir, file))));
    },
  };
}

async function pack(path: string): Promise<void> {
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const results = { br: await brotli(content, { params }), gz: await zip(content, { level: 9 }) };
  for (const [ending, result] of Object.entries(results)) {
    // A few bytes do not get smaller.
    if (result.length < content.length) await writeFile(`${path}.${ending}`, result);
  }
}
