import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import base from "../playwright.config.ts";

const { CHAT_URL = "", CHAT_SERVER = "", CHAT_DATA = "" } = process.env;

/** No test: takes the pictures of the documentation, on a server that nobody else uses. See `./dev pictures`. */
export default defineConfig({
  ...base,
  testDir: ".",
  testIgnore: [],
  webServer: {
    command: `dotnet "${CHAT_SERVER}"`,
    url: `${CHAT_URL}/health/ready`,
    env: { ASPNETCORE_URLS: CHAT_URL, Chat__DataFolder: CHAT_DATA, Chat__Web__Root: join(import.meta.dirname, "../../app/dist"), Chat__Limits__Enabled: "false" },
  },
});
