import { useSyncExternalStore } from "react";

type Theme = "light" | "dark";

const key = "chat.theme";
const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

let shown: Theme = "light";

/** Not asked for by anybody else: a browser that was asked what the system wants now does not tell of the change any more. */
function wanted(): Theme {
  const chosen = localStorage.getItem(key);
  if (chosen === "light" || chosen === "dark") return chosen;
  return system.matches ? "dark" : "light";
}

export function applyTheme(): void {
  shown = wanted();
  document.documentElement.dataset["theme"] = shown;
  for (const listener of listeners) listener();
}

system.addEventListener("change", applyTheme);

export function toggleTheme(): void {
  localStorage.setItem(key, shown === "dark" ? "light" : "dark");
  applyTheme();
}

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => shown);
