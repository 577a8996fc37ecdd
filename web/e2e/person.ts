import { expect, type Browser, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { Network } from "./network.ts";

export const password = "correct horse battery 1";

export const unique = (): string => Math.random().toString(36).slice(2, 10);

/** Somebody at a browser. */
export class Person {
  readonly name: string;
  readonly email: string;
  readonly page: Page;
  readonly network: Network;
  /** What the page complained of: script errors and breaches of its content security policy. */
  readonly complaints: string[] = [];

  private constructor(name: string, email: string, page: Page, network: Network) {
    this.name = name;
    this.email = email;
    this.page = page;
    this.network = network;
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (line) => {
      if (/content security policy/i.test(line.text())) this.complaints.push(line.text());
    });
  }

  static async at(place: Browser | BrowserContext, name: string, email?: string): Promise<Person> {
    const context = "newContext" in place ? await place.newContext() : place;
    const page = await context.newPage();
    const network = await Network.around(page);
    await page.goto("/");
    return new Person(name, email ?? `${name.split(" ", 1)[0]?.toLowerCase()}-${unique()}@example.com`, page, network);
  }

  async signsUp(): Promise<this> {
    await this.button("Create an account").click();
    await this.page.getByLabel("Your name").fill(this.name);
    await this.page.getByLabel("E-mail").fill(this.email);
    await this.page.getByLabel("Password").fill(password);
    await this.button("Sign up").click();
    return this.isIn();
  }

  async logsIn(): Promise<this> {
    await this.page.getByLabel("E-mail").fill(this.email);
    await this.page.getByLabel("Password").fill(password);
    await this.button("Log in").click();
    return this.isIn();
  }

  async isIn(): Promise<this> {
    await expect(this.connection).toHaveAttribute("data-state", "connected");
    return this;
  }

  async createsRoom(name: string): Promise<void> {
    await this.button("Create room").click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Name", { exact: true }).fill(name);
    await dialog.getByRole("button", { name: "Create room" }).click();
    await this.#hasComposer();
  }

  async joinsRoom(name: string): Promise<void> {
    await this.button("Browse rooms").click();
    await this.page.getByLabel("Search rooms").fill(name);
    await this.button(`Join ${name}`).click();
    await this.#hasComposer();
  }

  async writesTo(name: string): Promise<void> {
    await this.button("New message").click();
    await this.page.getByLabel("To", { exact: true }).fill(name);
    await this.button(`Add ${name}`).click();
    await this.button("Start conversation").click();
    await this.#hasComposer();
  }

  /** Behind a dialog that is still open nobody can type into it. */
  async #hasComposer(): Promise<void> {
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
    await expect(this.composer).toBeVisible();
  }

  async opens(name: string): Promise<void> {
    await this.roomLink(name).click();
    await expect(this.composer).toBeVisible();
  }

  async sends(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await this.composer.fill(text);
      await this.composer.press("Enter");
    }
  }

  async sees(text: string): Promise<void> {
    await expect(this.message(text)).toBeVisible();
  }

  async scrollsUpTo(target: Locator): Promise<void> {
    await expect(async () => {
      await this.page.getByRole("log").press("Home");
      await expect(target).toBeInViewport({ timeout: 500 });
    }).toPass();
  }

  /** What stands in the list, from top to bottom. */
  texts = (): Promise<string[]> => this.page.getByTestId("message-text").allTextContents();

  message = (text: string): Locator =>
    this.page.getByTestId("message").filter({ has: this.page.getByText(text, { exact: true }) });

  /** What can be acted on: an own message has no menu and no keys before the server has it. */
  sent = (text: string): Locator => this.message(text).and(this.page.locator("[data-state=sent]"));

  roomLink = (name: string): Locator =>
    this.page.getByTestId("room-link").filter({ has: this.page.getByText(name, { exact: true }) });
  badge = (name: string): Locator => this.roomLink(name).getByTestId("unread-badge");
  button = (name: string): Locator => this.page.getByRole("button", { name, exact: true });

  get composer(): Locator {
    return this.page.getByRole("textbox", { name: /^Message / });
  }

  get connection(): Locator {
    return this.page.getByTestId("connection-state");
  }

  get toNewest(): Locator {
    return this.page.getByRole("button", { name: /^Jump to newest/ });
  }

  get typing(): Locator {
    return this.page.getByTestId("typing");
  }

  /** Asks the server for what nobody is to be seen doing. */
  async calls<T>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body: object | null = null): Promise<T> {
    const answer = await this.page.evaluate(async ([how, where, what]) => {
      const { token } = JSON.parse(localStorage.getItem("chat.session") ?? "{}") as { token: string };
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const response = await fetch(`/api/${where}`, { method: how, headers, ...(what && { body: JSON.stringify(what) }) });
      return { ok: response.ok, text: await response.text() };
    }, [method, path, body] as const);
    expect(answer.ok, answer.text).toBe(true);
    return (answer.text === "" ? undefined : JSON.parse(answer.text)) as T;
  }

  /** Fills the open room with messages, past the page. */
  async fillsRoom(count: number): Promise<void> {
    await this.page.evaluate(async (many) => {
      const { token } = JSON.parse(localStorage.getItem("chat.session") ?? "{}") as { token: string };
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const path = `/api/rooms/${location.hash.split("/").at(-1)}/messages`;
      for (let number = 1; number <= many; number++) {
        const body = JSON.stringify({ clientId: `fill-${number}`, content: `line ${number}` });
        await fetch(path, { method: "POST", headers, body });
      }
    }, count);
  }
}
