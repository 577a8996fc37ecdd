import { lazy, Suspense, type ComponentProps } from "react";

const Picker = lazy(() => import("./picker.tsx").then(({ Picker: component }) => ({ default: component })));

/** Where an emoji is chosen. It comes with its data when it is first opened; Escape calls `onClose`. */
export function EmojiPicker(props: ComponentProps<typeof Picker>) {
  return (
    <div className="emoji-picker">
      <Suspense fallback={<p className="hint center" role="status">Loading emoji…</p>}>
        <Picker {...props} />
      </Suspense>
    </div>
  );
}
