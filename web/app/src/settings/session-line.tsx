import type { OwnSession } from "@chat/client";
import { deviceName } from "../lib/device-name.ts";
import { fullTime, shortTime } from "../lib/format.ts";

interface Props {
  session: OwnSession;
  busy: boolean;
  onEnd: () => void;
}

export function SessionLine({ session: { device, network, createdAt, usedAt, isCurrent }, busy, onEnd }: Props) {
  const name = deviceName(device);
  return (
    <li className="settings-line" data-testid="session">
      <span className="result-text">
        <strong title={device ?? undefined}>{name}</strong>
        <span className="muted wraps">
          {network && `${network}, `}
          {isCurrent ? "this device" : <>last used <time dateTime={usedAt} title={fullTime(usedAt)}>{shortTime(usedAt)}</time></>}
          , signed in <time dateTime={createdAt} title={fullTime(createdAt)}>{shortTime(createdAt)}</time>
        </span>
      </span>
      {!isCurrent && <button type="button" className="button small" aria-label={`Sign out ${name}`} disabled={busy} onClick={onEnd}>Sign out</button>}
    </li>
  );
}
