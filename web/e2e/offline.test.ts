import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { Person } from "./person.ts";

const root = resolve(import.meta.dirname, "../..");

/** A server of its own, which can be stopped. */
async function started(data: string, port: number): Promise<ChildProcess> {
  const server = spawn("dotnet", [join(root, "Chat.Gateway/bin/Release/net10.0/Chat.Gateway.dll")], {
    env: { ...process.env, ASPNETCORE_URLS: `http://127.0.0.1:${port}`, Chat__DataFolder: data, Chat__Web__Root: join(root, "web/app/dist"), Chat__Limits__Enabled: "false" },
    stdio: "ignore",
  });
  await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.status, { timeout: 60_000 }).toBe(200);
  return server;
}

async function stopped(server: ChildProcess): Promise<void> {
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === "object" && address ? address.port : 0;
}

test("with the server stopped the page starts, shows the last messages, and goes on when the server is back", async ({ browser }) => {
  test.setTimeout(180_000);
  const [data, port] = [await mkdtemp(join(tmpdir(), "chat-e2e-")), await freePort()];
  let server = await started(data, port);
  try {
    const context = await browser.newContext({ serviceWorkers: "allow", baseURL: `http://127.0.0.1:${port}` });
    const ada = await (await Person.at(context, "Ada Lovelace")).signsUp();
    const { page } = ada;
    await ada.createsRoom("lighthouse");
    await ada.sends("before the storm");
    await expect(ada.message("before the storm")).toHaveAttribute("data-state", "sent");
    await page.evaluate(() => navigator.serviceWorker.ready);
    const kept = (): Promise<string> =>
      page.evaluate(
        () =>
          new Promise((done) => {
            const opening = indexedDB.open("chat", 1);
            opening.addEventListener("success", () => {
              const all = opening.result.transaction("kept").objectStore("kept").getAll();
              all.addEventListener("success", () => {
                opening.result.close();
                done(JSON.stringify(all.result));
              });
            });
          }),
      );
    await expect.poll(kept).toContain("before the storm");

    await stopped(server);
    await page.reload();
    await expect(page.getByTestId("connection-state")).toContainText("The server cannot be reached. This is how it was: Today", { timeout: 30_000 });
    await ada.sees("before the storm");
    await ada.sends("typed in the storm");
    await expect(ada.message("typed in the storm")).toHaveAttribute("data-state", "sending");

    server = await started(data, port);
    await expect(ada.message("typed in the storm")).toHaveAttribute("data-state", "sent", { timeout: 60_000 });
    await ada.button("Log out").click();
    await expect(ada.button("Log in")).toBeVisible();
    await expect.poll(kept).toBe("[]");
    expect(ada.complaints).toEqual([]);
    await context.close();
  } finally {
    await stopped(server);
    await rm(data, { recursive: true });
  }
});
