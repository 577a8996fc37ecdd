/** Whether a place in a text is inside a block of code. */
export function fenceAt(text: string, at: number): boolean {
  return (text.slice(0, at).split("```").length - 1) % 2 === 1;
}
