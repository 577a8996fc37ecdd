import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["CHAT_URL"] ?? "http://127.0.0.1:5080";

export default defineConfig(({ command }) => ({
  base: "/",
  plugins: [react()],
  // A build that has nothing to say is silent; the development server says where it is.
  logLevel: command === "build" ? "warn" : "info",
  build: {
    // A data: URL would need its own source in the page's content security policy.
    assetsInlineLimit: 0,
    target: "es2022",
    rollupOptions: {
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
