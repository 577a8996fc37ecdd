const near = 80;
const upwards = ["ArrowUp", "PageUp", "Home"];

interface Held {
  readonly row: HTMLElement;
  /** Where the row ends, in pixels from the beginning of all that can be scrolled: its own beginning loses the day and the name when an older one comes. */
  readonly end: number;
}

/**
 * Keeps the reader's place in a list whatever comes, goes or changes its size: the end of the list, while that is where the reader is,
 * and otherwise the row that is topmost in view.
 */
export class PlaceKeeper {
  #scroller: HTMLElement | null = null;
  #held: Held | null = null;
  #atEnd: boolean;
  #dragging = false;
  #top = 0;

  constructor(atEnd: boolean) {
    this.#atEnd = atEnd;
  }

  attach(scroller: HTMLElement): () => void {
    this.#scroller = scroller;
    const observer = new ResizeObserver(this.keep);
    observer.observe(scroller);
    if (scroller.firstElementChild) observer.observe(scroller.firstElementChild);
    const drag = (is: boolean) => (): void => void (this.#dragging = is);
    const undo = new AbortController();
    const options = { passive: true, signal: undo.signal };
    // The list scrolls by itself too, so only a wheel, a touch, a key or a dragged bar tells that it was the reader.
    scroller.addEventListener("wheel", ({ deltaY }) => deltaY < 0 && this.#release(), options);
    scroller.addEventListener("touchmove", this.#release, options);
    scroller.addEventListener("keydown", ({ key }) => upwards.includes(key) && this.#release(), options);
    scroller.addEventListener("pointerdown", drag(true), options);
    for (const end of ["pointerup", "pointercancel"]) scroller.addEventListener(end, drag(false), options);
    return () => {
      observer.disconnect();
      undo.abort();
    };
  }

  /** Puts the reader back, after anything that may have moved what is read. */
  readonly keep = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (this.#atEnd) return this.#scrollTo(scroller.scrollHeight);
    // A row that is not there any more went with all around it: somebody went elsewhere.
    const moved = this.#held?.row.isConnected ? endIn(scroller, this.#held.row) - this.#held.end : 0;
    if (Math.abs(moved) >= 1) this.#scrollTo(scroller.scrollTop + moved);
    else this.#hold();
  };

  /** The list was scrolled, by whomever. */
  scrolled(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    // Who scrolls up smoothly is near the end for some frames yet.
    const isUpwards = scroller.scrollTop < this.#top;
    this.#top = scroller.scrollTop;
    if (!isUpwards && this.isNearEnd) this.#atEnd = true;
    else if (this.#dragging) this.#atEnd = false;
    this.#hold();
  }

  get isNearEnd(): boolean {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = this.#scroller ?? {};
    return scrollHeight - scrollTop - clientHeight <= near;
  }

  goToEnd(): void {
    this.#atEnd = true;
    this.keep();
  }

  /** Brings a row into the middle of the view. */
  goTo(row: HTMLElement): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#atEnd = false;
    this.#scrollTo(endIn(scroller, row) - row.offsetHeight / 2 - scroller.clientHeight / 2);
  }

  /** More is behind the end, so nobody stays there. */
  leaveEnd(): void {
    this.#atEnd = false;
  }

  readonly #release = (): void => {
    if ((this.#scroller?.scrollTop ?? 0) > 0) this.#atEnd = false;
  };

  #scrollTo(top: number): void {
    if (!this.#scroller) return;
    this.#scroller.scrollTop = top;
    this.#top = this.#scroller.scrollTop;
    this.#hold();
  }

  #hold(): void {
    const row = this.#scroller && topmost(this.#scroller);
    this.#held = this.#scroller && row ? { row, end: endIn(this.#scroller, row) } : null;
  }
}

/** Of a list: its rows, each with the key of its message. */
export const rowsIn = (scroller: HTMLElement): HTMLElement[] => [...scroller.querySelectorAll<HTMLElement>("[data-key]")];

const endIn = (scroller: HTMLElement, row: HTMLElement): number =>
  row.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + scroller.scrollTop;

/** The first row that ends below the upper edge. */
function topmost(scroller: HTMLElement): HTMLElement | undefined {
  const rows = rowsIn(scroller);
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const row = rows[middle];
    if (row && endIn(scroller, row) <= scroller.scrollTop) from = middle + 1;
    else to = middle;
  }
  return rows[from];
}
