import { useState } from "react";
import { BackIcon } from "../lib/icons.tsx";
import { homeHref } from "../lib/route.ts";
import { BlockedPeople } from "./blocked-people.tsx";
import { EndAccount } from "./end-account.tsx";
import { Notifications } from "./notifications.tsx";
import { Password } from "./password.tsx";
import { Privacy } from "./privacy.tsx";
import { Profile } from "./profile.tsx";
import { Sessions } from "./sessions.tsx";
import "../styles/settings.css";

/** What is of the user and of no room. */
export function SettingsView() {
  // A new password ends sessions too.
  const [ended, setEnded] = useState(0);
  const onEnded = () => setEnded((count) => count + 1);
  return (
    <section className="settings" aria-label="Settings">
      <header className="room-head">
        <a className="icon-button back" href={homeHref} aria-label="Back to conversations"><BackIcon /></a>
        <div className="room-head-text"><h2><span>Settings</span></h2></div>
      </header>
      {/* Whoever comes by keys scrolls with them. */}
      <div className="settings-scroll" tabIndex={0} role="region" aria-label="All settings">
        <Profile />
        <Notifications />
        <Privacy />
        <Sessions ended={ended} onEnded={onEnded} />
        <Password onChanged={onEnded} />
        <BlockedPeople />
        <EndAccount />
      </div>
    </section>
  );
}
