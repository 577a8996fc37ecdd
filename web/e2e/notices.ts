import type { Browser, BrowserContext, Page } from "@playwright/test";
import { Person } from "./person.ts";

/** What the page asked the browser to show. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly isOpen: boolean;
}

interface Watched {
  notices: (Omit<Notice, "isOpen"> & { isOpen: boolean; click: () => void })[];
  asked: number;
  /** That the page made sound. */
  tones: number;
  away: boolean;
}

type Watching = typeof globalThis & { watched: Watched };

/** In place of the browser's own, which nobody can look at: it notes what is shown, and answers the question for permission. */
function watch({ before, answer }: Record<"before" | "answer", NotificationPermission>): void {
  const watched: Watched = { notices: [], asked: 0, tones: 0, away: false };
  class Noted extends EventTarget {
    static permission = before;
    static async requestPermission(): Promise<NotificationPermission> {
      watched.asked++;
      return (Noted.permission = answer);
    }
    readonly #noted: Watched["notices"][number];
    constructor(title: string, { body = "", tag = "" }: NotificationOptions = {}) {
      super();
      for (const other of watched.notices) if (other.tag === tag) other.isOpen = false;
      this.#noted = { title, body, tag, isOpen: true, click: () => this.dispatchEvent(new Event("click")) };
      watched.notices.push(this.#noted);
    }
    close(): void {
      this.#noted.isOpen = false;
    }
  }
  const { createOscillator } = AudioContext.prototype;
  AudioContext.prototype.createOscillator = function (this: AudioContext) {
    watched.tones++;
    return createOscillator.call(this);
  };
  document.hasFocus = () => !watched.away;
  Object.assign(window, { Notification: Noted, watched });
}

/** Somebody at a browser that notes what is to be shown on the desktop. */
export async function watchedPerson(browser: Browser, name: string, before: NotificationPermission = "granted", answer: NotificationPermission = before): Promise<Person> {
  const context = await browser.newContext();
  await context.addInitScript(watch, { before, answer });
  return Person.at(context, name);
}

/** Another tab of the same browser. */
export async function anotherTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/#/");
  return page;
}

export const noticesOf = (page: Page): Promise<Notice[]> =>
  page.evaluate(() => (globalThis as Watching).watched.notices.map(({ title, body, tag, isOpen }) => ({ title, body, tag, isOpen })));

export const bodiesOf = async (page: Page): Promise<string[]> => (await noticesOf(page)).map(({ body }) => body);

export const asked = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Watching).watched.asked);

export const tones = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Watching).watched.tones);

export const clicksLast = (page: Page): Promise<void> => page.evaluate(() => (globalThis as Watching).watched.notices.at(-1)?.click());

/** The user turns to another program, or comes back. */
export const goesAway = (page: Page, away: boolean): Promise<void> =>
  page.evaluate((isAway) => {
    (globalThis as Watching).watched.away = isAway;
    window.dispatchEvent(new Event(isAway ? "blur" : "focus"));
  }, away);
