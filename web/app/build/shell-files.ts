import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Tells the service worker which files make up the page. The name that they are kept under changes with any of them. */
export function shellFiles(): Plugin {
  return {
    name: "shell-files",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const worker = bundle["sw.js"];
      if (worker?.type !== "chunk") throw new Error("No service worker was built");
      const page = bundle["index.html"];
      const hashed = Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css)$/.test(file)).toSorted();
      const version = createHash("sha256").update(JSON.stringify([hashed, page?.type === "asset" && page.source]));
      worker.code = worker.code
        .replace("SHELL_FILES", JSON.stringify(["/", "/icon.svg", ...hashed.map((file) => `/${file}`)]))
        .replace("SHELL_VERSION", JSON.stringify(version.digest("hex").slice(0, 12)));
    },
  };
}
