import { useState, type ReactNode } from "react";

// The button is gone: the focus goes on where it was.
const focus = (shown: HTMLElement | null): void => shown?.focus({ preventScroll: true });

/** Shown by a press; until then it is only as wide as what it hides. */
export function Spoiler({ children }: { children: ReactNode }) {
  const [isShown, setIsShown] = useState(false);
  if (isShown) return <span ref={focus} className="spoiler shown" tabIndex={-1}>{children}</span>;
  const show = () => setIsShown(true);
  return (
    <span className="spoiler" role="button" tabIndex={0} aria-label="Spoiler, show" onClick={show} onKeyDown={({ key }) => (key === "Enter" || key === " ") && show()}>
      <span inert aria-hidden="true">{children}</span>
    </span>
  );
}
