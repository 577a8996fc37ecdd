/** What stands in a field, and which part of it is selected. */
export interface FieldText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts `insert` in the place of what stands between `from` and `to`; `start` to `end` is selected afterwards. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

export const fieldText = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): FieldText => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

export function changed({ text }: FieldText, { from, to, insert, start, end }: Change): FieldText {
  return { text: text.slice(0, from) + insert + text.slice(to), start, end };
}

/** Changes a field as if it had been typed, so that it can be undone by the browser's keys. */
export function apply(area: HTMLTextAreaElement, { from, to, insert, start, end }: Change): void {
  area.focus();
  area.setSelectionRange(from, to);
  // Nothing else is among the steps that can be undone.
  const isDone = from === to && insert === "" ? true : document.execCommand(insert === "" ? "delete" : "insertText", false, insert);
  if (!isDone) {
    area.setRangeText(insert, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(start, end);
}
