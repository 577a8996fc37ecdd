import { ChatError, fromProblem } from "./errors.ts";

export interface Bearer {
  /** A token that is good now. */
  token(): Promise<string>;
  /** A new token, after the server refused `spent`. */
  renew(spent: string): Promise<string>;
}

export interface RestOptions {
  /** Origin of the server; empty in its own page. */
  baseUrl: string;
  fetch?: typeof fetch;
  bearer?: Bearer;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Query = Record<string, string | number | undefined>;

/** JSON calls under `/api`. Every failure is a `ChatError`. */
export class Rest {
  readonly #options: RestOptions;

  constructor(options: RestOptions) {
    this.#options = options;
  }

  get<T>(path: string, query: Query = {}): Promise<T> {
    const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
    const search = new URLSearchParams(given).toString();
    return this.#call<T>("GET", search ? `${path}?${search}` : path);
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.#call<T>("POST", path, body);
  }

  put<T>(path: string, body?: unknown): Promise<T> {
    return this.#call<T>("PUT", path, body);
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.#call<T>("PATCH", path, body);
  }

  delete<T>(path: string): Promise<T> {
    return this.#call<T>("DELETE", path);
  }

  async #call<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const { bearer } = this.#options;
    const token = await bearer?.token();
    let response = await this.#send(method, path, body, token);
    if (response.status === 401 && bearer && token) {
      response = await this.#send(method, path, body, await bearer.renew(token));
    }
    const text = await response.text();
    if (!response.ok) throw fromProblem(response.status, text, response.headers.get("retry-after"));
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }

  async #send(method: Method, path: string, body: unknown, token: string | undefined): Promise<Response> {
    const headers = new Headers({ accept: "application/json" });
    if (token) headers.set("authorization", `Bearer ${token}`);
    const init: RequestInit = { method, headers };
    if (body !== undefined) {
      headers.set("content-type", "application/json");
      init.body = JSON.stringify(body);
    }
    try {
      return await (this.#options.fetch ?? fetch)(`${this.#options.baseUrl}/api/${path}`, init);
    } catch (cause) {
      throw new ChatError("unavailable", "The server cannot be reached", undefined, cause);
    }
  }
}
