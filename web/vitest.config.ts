import { defineConfig } from "vitest/config";
import { emojiData } from "./app/build/emoji.ts";

export default defineConfig({
  plugins: [emojiData()],
  test: { include: ["packages/*/test/**/*.test.ts", "app/test/**/*.test.ts"] },
});
