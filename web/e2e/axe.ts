import { expect, type Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";

/** Until what moves or changes colour once has done so: half of the way from one colour to another says nothing of either. */
async function isAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What is not accessible on the page, in the part that a selector names, by these rules of axe or all: the rule and where. */
export async function findings(page: Page, part: string, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  await isAtRest(page);
  const { violations } = await page.evaluate(
    ([selector, options]) => (globalThis as unknown as { axe: { run(context: string, how: RunOptions): Promise<AxeResults> } }).axe.run(selector, options),
    [part, { resultTypes: ["violations"], ...(rules && { runOnly: [...rules] }) }] as [string, RunOptions],
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** In either colours, and no wider than the page. */
export async function isAccessible({ page }: { readonly page: Page }): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await findings(page, "body")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(await page.evaluate(() => innerWidth));
  }
}
