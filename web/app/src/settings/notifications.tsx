import { useState } from "react";
import { usePreferences } from "../lib/preferences.ts";
import { askPermission, permissionNow, type Permission } from "../notify/desktop.ts";
import { playSound } from "../notify/sound.ts";
import { NotificationTimes } from "./notification-times.tsx";
import { Section } from "./section.tsx";

const refusals: Partial<Record<Permission, string>> = {
  denied: "Your browser does not let this page show notifications. Allow them for this page in the settings of the browser, and choose this again.",
  default: "Your browser has not allowed it yet. Choose this again, and allow it when the browser asks.",
  unsupported: "This browser shows no notifications of this page: that takes a secure address (https).",
};

/** How the user hears of what comes: here in this browser, and when and of what on all devices. */
export function Notifications() {
  const [{ desktop, sound }, change] = usePreferences();
  const [permission, setPermission] = useState(permissionNow);
  // The browser says no without being asked where it once was told to.
  const [isRefused, setIsRefused] = useState(desktop && permission !== "granted");
  const isOn = desktop && permission === "granted";

  const choose = async (wanted: boolean): Promise<void> => {
    const now = wanted && permissionNow() === "default" ? await askPermission() : permissionNow();
    setPermission(now);
    setIsRefused(wanted && now !== "granted");
    change(() => ({ desktop: wanted && now === "granted" }));
  };

  return (
    <Section title="Notifications">
      <p className="muted">What you are notified of is chosen in each conversation: in its details, or in its menu in the list.</p>
      <div className="switches">
        <label>
          <input type="checkbox" checked={isOn} disabled={permission === "unsupported"} onChange={({ target }) => void choose(target.checked)} />
          Show notifications on the desktop, from this browser
        </label>
        {(isRefused || permission === "unsupported") && <p className="error" role={isRefused ? "alert" : undefined}>{refusals[permission]}</p>}
        <label>
          <input type="checkbox" checked={sound} onChange={({ target }) => change(() => ({ sound: target.checked }))} />
          Play a sound for them, in this browser
        </label>
        <button type="button" className="link" onClick={() => void playSound()}>Hear the sound</button>
      </div>
      <NotificationTimes />
    </Section>
  );
}
