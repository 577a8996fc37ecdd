import { later } from "../lib/later.tsx";

interface Props {
  onPick: (emoji: string) => void;
  onClose: () => void;
}

const waiting = <p className="hint center" role="status">Loading emoji…</p>;
const Picker = later<Props>(() => import("./picker.tsx").then(({ Picker: part }) => part), waiting);

/** Where an emoji is chosen. It comes with its data when it is first opened; Escape calls `onClose`. */
export function EmojiPicker(props: Props) {
  return <div className="emoji-picker"><Picker {...props} /></div>;
}
