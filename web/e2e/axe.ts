import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";

/** What is not accessible on the page, in the part that a selector names, by these rules of axe or all: the rule and where. */
export async function findings(page: Page, part: string, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([selector, options]) => (globalThis as unknown as { axe: { run(context: string, how: RunOptions): Promise<AxeResults> } }).axe.run(selector, options),
    [part, { resultTypes: ["violations"], ...(rules && { runOnly: [...rules] }) }] as [string, RunOptions],
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
