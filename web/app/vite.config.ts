import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { emojiData } from "./build/emoji.ts";
import { icons } from "./build/icons.ts";
import { packed } from "./build/packed.ts";
import { shellFiles } from "./build/shell-files.ts";

const server = process.env["CHAT_URL"] ?? "http://127.0.0.1:5080";

export default defineConfig(({ command }) => ({
  base: "/",
  plugins: [react(), emojiData(), icons(), shellFiles(), packed()],
  // A build that has nothing to say is silent; the development server says where it is.
  logLevel: command === "build" ? "warn" : "info",
  build: {
    // A data: URL would need its own source in the page's content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rollupOptions: {
      input: { index: "index.html", sw: "worker/sw.ts" },
      // The browser looks for a new service worker at the address of the old one.
      output: { entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
      // SignalR marks some calls as pure where the bundler does not look for it.
      onwarn: (warning, warn) => void (warning.code === "INVALID_ANNOTATION" || warn(warning)),
    },
  },
  server: {
    proxy: {
      "/api": server,
      "/health": server,
      "/hubs": { target: server, ws: true },
    },
  },
}));
