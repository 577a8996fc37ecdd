import type { Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";

/** What is not accessible on the page, in the part that a selector names: the rule and where. */
export async function findings(page: Page, part: string): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (selector) => (globalThis as unknown as { axe: { run(context: string): Promise<AxeResults> } }).axe.run(selector),
    part,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
