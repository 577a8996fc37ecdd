import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, test } from "./people.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong with the page as it is now. */
async function findings(page: Page): Promise<string[]> {
  // Not as an element of the page, which its content security policy would not let run.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Finding[] }> } };
    return (await run.run({ resultTypes: ["violations"] })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

test("messages with all that they can have, their menu and each panel are without a finding, light and dark", async ({ ada, grace, room: _ }) => {
  await ada.sends("hello **there**", "a second one");
  await grace.sees("a second one");
  await grace.message("a second one").focus();
  await grace.page.keyboard.press("r");
  await grace.composer.fill("an answer");
  await grace.composer.press("Enter");
  await ada.sees("an answer");
  for (const scheme of ["light", "dark"] as const) {
    await ada.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await ada.message("an answer").click({ button: "right" });
    expect(await findings(ada.page)).toEqual([]);
    await ada.page.keyboard.press("Escape");
    await ada.page.getByRole("log", { name: "Messages" }).getByTestId("message").nth(1).focus();
    await ada.page.keyboard.press("t");
    await expect(ada.page.getByRole("complementary", { name: "Thread" }).getByRole("log")).toBeVisible();
    expect(await findings(ada.page)).toEqual([]);
    for (const name of ["Search", "Members", "Details"]) {
      await ada.button(name).click();
      await expect(ada.page.getByRole("complementary")).toHaveCount(1);
      expect(await findings(ada.page)).toEqual([]);
    }
    await ada.page.keyboard.press("Escape");
  }
});
