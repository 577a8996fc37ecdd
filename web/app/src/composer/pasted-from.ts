import type { Pasted } from "./pasting.ts";

const editor = "vscode-editor-data";

/** Editors say what language it is that they were asked to copy. */
export function pastedFrom(clipboard: DataTransfer): Pasted {
  const language = /"mode":\s*"([\w+#-]{1,20})"/.exec(clipboard.getData(editor))?.[1];
  const isCode = language !== undefined && language !== "plaintext" && language !== "markdown";
  return { text: clipboard.getData("text/plain"), language: isCode ? language : null };
}
