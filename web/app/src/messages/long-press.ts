import { useRef, type PointerEvent } from "react";

const longAfter = 450;
const steadyWithin = 10;

/** A finger that rests: what a phone has for the right button of a mouse. */
export function useLongPress(onPress: (x: number, y: number) => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const from = useRef({ x: 0, y: 0 });
  const end = (): void => clearTimeout(timer.current);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      end();
      if (pointerType !== "touch") return;
      from.current = { x: clientX, y: clientY };
      timer.current = setTimeout(() => onPress(clientX, clientY), longAfter);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - from.current.x, clientY - from.current.y) > steadyWithin) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
