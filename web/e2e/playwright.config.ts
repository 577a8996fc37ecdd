import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testIgnore: "pictures/**",
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "list",
  outputDir: "test-results",
  use: {
    baseURL: process.env["CHAT_URL"] ?? "http://127.0.0.1:5080",
    viewport: { width: 1100, height: 720 },
    locale: "en-GB",
    // Only the tests of starts without a server want one: it would keep the page for every person anew.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
