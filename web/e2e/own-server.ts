import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect } from "@playwright/test";

const root = resolve(import.meta.dirname, "../..");

/** A server of a test's own, which it can stop and start again with other settings. */
export class OwnServer {
  readonly url: string;
  readonly #data: string;
  #running: ChildProcess | null = null;

  private constructor(data: string, port: number) {
    [this.#data, this.url] = [data, `http://127.0.0.1:${port}`];
  }

  static async started(settings: Readonly<Record<string, string>> = {}): Promise<OwnServer> {
    const server = new OwnServer(await mkdtemp(join(tmpdir(), "chat-e2e-")), await freePort());
    await server.start(settings);
    return server;
  }

  async start(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    this.#running = spawn("dotnet", [join(root, "Chat.Gateway/bin/Release/net10.0/Chat.Gateway.dll")], {
      env: {
        ...process.env,
        ASPNETCORE_URLS: this.url,
        Chat__DataFolder: this.#data,
        Chat__Web__Root: join(root, "web/app/dist"),
        Chat__Limits__Enabled: "false",
        ...settings,
      },
      stdio: "ignore",
    });
    await expect.poll(async () => (await fetch(`${this.url}/health/ready`).catch(() => null))?.status, { timeout: 60_000 }).toBe(200);
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (!running) return;
    const ended = once(running, "exit");
    running.kill("SIGKILL");
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#data, { recursive: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === "object" && address ? address.port : 0;
}
