import type { ReactNode } from "react";

/** What a name that is being typed can become. */
export interface Suggestion {
  readonly id: string;
  /** What it puts into the text. */
  readonly word: string;
  readonly mark: ReactNode;
  readonly title: string;
  readonly detail: string;
}
