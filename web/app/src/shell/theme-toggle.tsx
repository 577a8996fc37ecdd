import { MoonIcon, SunIcon } from "../lib/icons.tsx";
import { toggleTheme, useTheme } from "../lib/theme.ts";

export function ThemeToggle() {
  const dark = useTheme() === "dark";
  const label = dark ? "Switch to light theme" : "Switch to dark theme";
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={toggleTheme}>
      {dark ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}
