import { useLayoutEffect, type FocusEvent, type KeyboardEvent, type RefObject } from "react";

const stops = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[data-stop]")];

const stand = (all: readonly HTMLElement[], at: HTMLElement | undefined): void => {
  for (const one of all) if (one !== at && one.tabIndex !== -1) one.tabIndex = -1;
  if (at) at.tabIndex = 0;
};

/** One of what is marked with `data-stop` is reached by Tab: where the focus was last, what is open, or the first. The arrows lead on. */
export function useRoving(list: RefObject<HTMLElement | null>) {
  // After every change of the list: what it stood at may be gone.
  useLayoutEffect(() => {
    if (!list.current || list.current.contains(document.activeElement)) return;
    const all = stops(list.current);
    stand(all, all.find((one) => one.ariaCurrent) ?? all.find((one) => one.tabIndex === 0) ?? all.find((one) => one.matches("a")) ?? all[0]);
  });

  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    if (list.current && target.matches("[data-stop]")) stand(stops(list.current), target);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!list.current || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = stops(list.current);
    const at = all.indexOf(event.target as HTMLElement);
    const to = at < 0 ? undefined : { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
  };

  return { onFocus, onKeyDown };
}
