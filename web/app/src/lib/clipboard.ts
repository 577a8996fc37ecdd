/** Only pages of a safe origin have a clipboard. */
export const toClipboard = (text: string): Promise<void> => ("clipboard" in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error("no clipboard")));
