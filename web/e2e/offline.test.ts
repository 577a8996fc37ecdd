import { expect, test } from "@playwright/test";
import { OwnServer } from "./own-server.ts";
import { Person } from "./person.ts";

test("with the server stopped the page starts, shows the last messages, and goes on when the server is back", async ({ browser }) => {
  test.setTimeout(180_000);
  const server = await OwnServer.started();
  try {
    const context = await browser.newContext({ serviceWorkers: "allow", baseURL: server.url });
    const ada = await (await Person.at(context, "Ada Lovelace")).signsUp();
    const { page } = ada;
    await ada.createsRoom("lighthouse");
    await ada.sends("before the storm");
    await expect(ada.sent("before the storm")).toBeVisible();
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

    await server.stop();
    await page.reload();
    await expect(page.getByTestId("connection-state")).toContainText("The server cannot be reached. This is how it was: Today", { timeout: 30_000 });
    await ada.sees("before the storm");
    await ada.sends("typed in the storm");
    await expect(ada.message("typed in the storm")).toHaveAttribute("data-state", "sending");

    await server.start();
    await expect(ada.message("typed in the storm")).toHaveAttribute("data-state", "sent", { timeout: 60_000 });
    await ada.button("Log out").click();
    await expect(ada.button("Log in")).toBeVisible();
    await expect.poll(kept).toBe("[]");
    expect(ada.complaints).toEqual([]);
    await context.close();
  } finally {
    await server.remove();
  }
});
