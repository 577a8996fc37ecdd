import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["CHAT_URL"] ?? "http://127.0.0.1:5080";

export default defineConfig({
  base: "/",
  plugins: [react()],
  // A data: URL would need its own source in the page's content security policy.
  build: { assetsInlineLimit: 0, target: "es2022" },
  server: {
    proxy: {
      "/api": server,
      "/health": server,
      "/hubs": { target: server, ws: true },
    },
  },
});
