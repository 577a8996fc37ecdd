import { skinNames, skins } from "./skin.ts";

export function SkinChoice({ skin, onChoose }: { skin: number; onChoose: (skin: number) => void }) {
  return (
    <label className="picker-skin" title="Skin tone">
      <span className="sr-only">Skin tone</span>
      <select value={skin} onChange={(event) => onChoose(Number(event.target.value))}>
        {skins.map((tone, index) => <option key={tone} value={index} aria-label={skinNames[index]}>✋{tone}</option>)}
      </select>
    </label>
  );
}
