import type { Block } from "./nodes.ts";

/** A block that was read, and the line behind it. */
export interface Reading {
  readonly block: Block;
  readonly next: number;
}
