declare module "virtual:emoji" {
  /** Each group's name, and a line for each of its emoji: character, label, short codes, other words, with a skin tone. */
  const groups: readonly (readonly [name: string, lines: string])[];
  export default groups;
}
