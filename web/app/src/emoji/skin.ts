import type { Emoji } from "./emoji.ts";

const key = "chat.emoji.skin";
const light = "\u{1F3FB}";

export const skins = ["", light, "\u{1F3FC}", "\u{1F3FD}", "\u{1F3FE}", "\u{1F3FF}"] as const;
export const skinNames = ["Default", "Light", "Medium-light", "Medium", "Medium-dark", "Dark"] as const;

/** Which of `skins` was chosen at this browser. */
export function readSkin(): number {
  const chosen = Number(localStorage.getItem(key) ?? 0);
  return chosen in skins ? chosen : 0;
}

export const keepSkin = (skin: number): void => localStorage.setItem(key, String(skin));

export function withSkin({ char, skin }: Emoji, chosen: number): string {
  const tone = skins[chosen] ?? "";
  if (tone === "" || skin === "") return char;
  return skin === "+" ? char.replace("\u{FE0F}", "") + tone : skin.replaceAll(light, tone);
}
