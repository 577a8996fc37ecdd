import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { reloadWhenOutdated } from "./lib/outdated.ts";
import { applyTheme } from "./lib/theme.ts";
import { keepPage } from "./lib/worker.ts";
import "./styles/index.css";

applyTheme();
reloadWhenOutdated();
keepPage();

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
