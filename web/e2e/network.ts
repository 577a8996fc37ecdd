import type { Page, WebSocketRoute } from "@playwright/test";

const separator = "\u001e";

interface Invocation {
  invocationId?: string;
  target?: string;
}

/** Stands between a page and the hub: cuts the connection, and refuses sending in the server's name. */
export class Network {
  readonly #open = new Set<WebSocketRoute>();
  #cut = false;
  #refusal: string | null = null;

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

  refuseSending(error: { code: string; message: string } | null): void {
    this.#refusal = error && JSON.stringify(error);
  }

  #pass(socket: WebSocketRoute): void {
    if (this.#cut) return void socket.close();
    this.#open.add(socket);
    const server = socket.connectToServer();
    socket.onMessage((data) => {
      const refused = this.#refused(String(data));
      if (refused) socket.send(refused);
      else server.send(data);
    });
  }

  #refused(data: string): string | null {
    if (this.#refusal === null || !data.includes('"SendMessage"')) return null;
    const { invocationId } = JSON.parse(data.split(separator)[0] ?? "{}") as Invocation;
    return JSON.stringify({ type: 3, invocationId, error: this.#refusal }) + separator;
  }
}
