import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { EmojiGrid } from "./emoji-grid.tsx";
import type { EmojiSet } from "./emoji-set.ts";
import type { Emoji } from "./emoji.ts";
import { frequentEmoji, noteEmoji } from "./frequent.ts";
import { frequent, GroupTabs } from "./group-tabs.tsx";
import { keepSkin, readSkin, withSkin } from "./skin.ts";
import { SkinChoice } from "./skin-choice.tsx";
import { useEmoji } from "./use-emoji.ts";

interface Props {
  onPick: (emoji: string) => void;
  onClose: () => void;
}

const foundAtMost = 80;
const frequentAtMost = 32;

export function Picker(props: Props) {
  const emoji = useEmoji();
  return emoji ? <LoadedPicker {...props} emoji={emoji} /> : <p className="hint center" role="status">Loading emoji…</p>;
}

function LoadedPicker({ emoji, onPick, onClose }: Props & { emoji: EmojiSet }) {
  const [text, setText] = useState("");
  const [group, setGroup] = useState(frequent);
  const [skin, setSkin] = useState(readSkin);
  const [looked, setLooked] = useState<Emoji | null>(null);
  const [used] = useState(() => frequentEmoji(frequentAtMost).map((char) => emoji.of(char) ?? plain(char)));
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  // On a phone the keyboard would cover what can be chosen.
  useEffect(() => {
    if (matchMedia("(hover: hover)").matches) search.current?.focus();
  }, []);
  const isSearch = text.trim() !== "";
  const shown = isSearch ? emoji.search(text, foundAtMost) : (emoji.groups.find(({ name }) => name === group)?.emoji ?? used);

  const pick = (one: Emoji) => {
    const char = withSkin(one, skin);
    noteEmoji(char);
    onPick(char);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const first = shown[0];
    if (event.key === "Enter") {
      if (isSearch && first) pick(first);
    } else if (event.key === "ArrowDown") grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div className="picker-body" onKeyDown={onKey}>
      <input
        type="search"
        className="picker-search"
        aria-label="Search emoji"
        placeholder="Search emoji"
        autoComplete="off"
        ref={search}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onSearchKey}
      />
      <GroupTabs groups={emoji.groups} chosen={isSearch ? "" : group} onChoose={(name) => (setText(""), setGroup(name))} />
      <EmojiGrid ref={grid} key={isSearch ? text : group} label={isSearch ? "Found emoji" : group} emoji={shown} skin={skin} onPick={pick} onLook={setLooked} />
      <div className="picker-foot">
        <span className="picker-looked" aria-hidden="true">
          {looked && <><b>{withSkin(looked, skin)}</b> <span>{looked.label}{looked.codes[0] && <i>:{looked.codes[0]}:</i>}</span></>}
        </span>
        <SkinChoice skin={skin} onChoose={(next) => (keepSkin(next), setSkin(next))} />
      </div>
    </div>
  );
}

/** One that was used with a skin tone is known by itself. */
const plain = (char: string): Emoji => ({ char, label: char, codes: [], words: [], skin: "" });
