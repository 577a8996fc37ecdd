import type { Page, WebSocketRoute } from "@playwright/test";

const separator = "\u001e";

interface Invocation {
  invocationId?: string;
  target?: string;
}

/** Stands between a page and the hub: cuts the connection, holds questions back, refuses sending in the server's name. */
export class Network {
  readonly #open = new Set<WebSocketRoute>();
  #cut = false;
  #refusal: string | null = null;
  #held: (() => void)[] | null = null;
  /** How often older messages were asked for. */
  olderAsked = 0;

  static async around(page: Page): Promise<Network> {
    const network = new Network();
    await page.routeWebSocket(/\/hubs\/chat/, (socket) => network.#pass(socket));
    return network;
  }

  async cut(): Promise<void> {
    this.#cut = true;
    await Promise.all([...this.#open].map((socket) => socket.close()));
    this.#open.clear();
  }

  mend(): void {
    this.#cut = false;
  }

  refuseSending(error: { code: string; message: string; retryAfter?: number } | null): void {
    this.#refusal = error && JSON.stringify(error);
  }

  /** Questions for older messages wait until they are let go. */
  holdOlder(): void {
    this.#held = [];
  }

  letGo(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const send of held) send();
  }

  #pass(socket: WebSocketRoute): void {
    if (this.#cut) return void socket.close();
    this.#open.add(socket);
    const server = socket.connectToServer();
    socket.onMessage((data) => {
      if (String(data).includes('"before"')) this.olderAsked++;
      const refused = this.#refused(String(data));
      if (refused) socket.send(refused);
      else if (this.#held && String(data).includes('"before"')) this.#held.push(() => server.send(data));
      else server.send(data);
    });
  }

  #refused(data: string): string | null {
    if (this.#refusal === null || !data.includes('"SendMessage"')) return null;
    const { invocationId } = JSON.parse(data.split(separator)[0] ?? "{}") as Invocation;
    return JSON.stringify({ type: 3, invocationId, error: this.#refusal }) + separator;
  }
}
