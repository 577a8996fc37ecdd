import type { Plugin } from "vite";
import { png } from "./png.ts";

/** Whether a point of the 32 by 32 drawing belongs to a shape. */
type Shape = (x: number, y: number) => boolean;

const rounded = (left: number, top: number, right: number, bottom: number, radius: number): Shape => (x, y) => {
  const dx = Math.max(left + radius - x, x - right + radius, 0);
  const dy = Math.max(top + radius - y, y - bottom + radius, 0);
  return dx * dx + dy * dy <= radius * radius;
};

// The same as public/icon.svg.
const ground = rounded(0, 0, 32, 32, 8);
const bubble = rounded(9, 8, 23, 19, 2.5);
const tail: Shape = (x, y) => x >= 10 && y >= 18 && y <= 22.7 - ((x - 10.2) * 3.7) / 4.2 && x <= 15;

const blue = [0x43, 0x53, 0xc4] as const;
const white = [0xff, 0xff, 0xff] as const;
const samples = 4;

/** `whole`: with corners, for systems that cut the icon themselves, and so with more room round the bubble. */
function drawn(size: number, whole: boolean): Buffer {
  const pixels = new Uint8Array(size * size * 4);
  const scale = (32 / size) * (whole ? 1.2 : 1);
  const edge = whole ? -3.2 : 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let [inGround, inBubble] = [0, 0];
      for (let sample = 0; sample < samples ** 2; sample++) {
        const px = edge + (x + ((sample % samples) + 0.5) / samples) * scale;
        const py = edge + (y + (Math.floor(sample / samples) + 0.5) / samples) * scale;
        if (whole || ground(px, py)) inGround++;
        if (bubble(px, py) || tail(px, py)) inBubble++;
      }
      const share = inBubble / Math.max(inGround, 1);
      const colour = blue.map((part, index) => Math.round(part + ((white[index] ?? 0) - part) * share));
      pixels.set([...colour, Math.round((inGround / samples ** 2) * 255)], (y * size + x) * 4);
    }
  }
  return png(size, pixels);
}

/** The icons for systems that take no vector drawing. */
export function icons(): Plugin {
  return {
    name: "icons",
    apply: "build",
    generateBundle() {
      for (const size of [192, 512]) this.emitFile({ type: "asset", fileName: `icon-${size}.png`, source: drawn(size, false) });
      this.emitFile({ type: "asset", fileName: "icon-maskable.png", source: drawn(512, true) });
      this.emitFile({ type: "asset", fileName: "apple-touch-icon.png", source: drawn(180, true) });
    },
  };
}
