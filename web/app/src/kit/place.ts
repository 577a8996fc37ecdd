/** Where something stands, or a point of it: an element is one. */
export interface Anchor {
  getBoundingClientRect(): Pick<DOMRect, "left" | "right" | "top" | "bottom">;
}

export const pointAt = (x: number, y: number): Anchor => ({
  getBoundingClientRect: () => ({ left: x, right: x, top: y, bottom: y }),
});

export type Side = "above" | "below";

interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 6;
const margin = 8;

/** Beside the anchor, on the other side where there is no room on this one, and never out of the window. */
export function place(anchor: Anchor, box: Size, view: Size, side: Side, align: "start" | "end"): { left: number; top: number } {
  const at = anchor.getBoundingClientRect();
  const [above, below] = [at.top - gap - box.height, at.bottom + gap];
  const isBelow = side === "below" ? below + box.height <= view.height - margin || above < margin : above < margin;
  return {
    left: within(align === "start" ? at.left : at.right - box.width, box.width, view.width),
    top: within(isBelow ? below : above, box.height, view.height),
  };
}

const within = (at: number, length: number, room: number): number => Math.max(margin, Math.min(at, room - length - margin));
