import { Dialog } from "../kit/dialog.tsx";
import { keycaps } from "./match.ts";
import { groups, shortcuts, type Shortcut } from "./shortcuts.ts";
import { isMac } from "./use-shortcut.ts";
import "../styles/keys.css";

const all: readonly Shortcut[] = Object.values(shortcuts);

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div className="shortcuts">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {all.filter((one) => one.group === group).map(({ label, keys }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{keys.map((one) => <Keys key={one} keys={one} />)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ keys }: { keys: string }) {
  return <span className="keys">{keycaps(keys, isMac).map((cap) => <kbd key={cap}>{cap}</kbd>)}</span>;
}
