const { chromium } = require('@playwright/test');

/** What the page tells of itself from its beginning on. */
function listen() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) globalThis.tasks.push(duration); }).observe({ type: 'longtask', buffered: true });
}

/** A browser with one page, and what that costs. */
class MeasuredPage {
  static async at(url) {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'] });
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
    await page.addInitScript(listen);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    return new MeasuredPage(browser, page, cdp);
  }

  constructor(browser, page, cdp) {
    Object.assign(this, { browser, page, cdp, rows: [] });
  }

  async #holds() {
    await this.cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** Does it, and notes what it cost. `note` is told by the work. */
  async measure(what, work) {
    const before = await this.#holds();
    await this.page.evaluate(() => { globalThis.tasks = []; });
    const note = await work(this.page);
    const tasks = await this.page.evaluate(async () => {
      // A task is told of after it ended.
      await new Promise((done) => setTimeout(done, 300));
      return globalThis.tasks;
    });
    const after = await this.#holds();
    const drawn = await this.page.evaluate(() => ({ rows: document.querySelectorAll('.message').length, elements: document.querySelectorAll('*').length }));
    this.rows.push({
      what,
      'longest task': Math.round(Math.max(0, ...tasks)),
      'above 50 ms': tasks.length,
      'script, s': Number((after.ScriptDuration - before.ScriptDuration).toFixed(2)),
      'layout and style, s': Number((after.LayoutDuration - before.LayoutDuration + after.RecalcStyleDuration - before.RecalcStyleDuration).toFixed(2)),
      'heap, MB': Number((after.JSHeapUsedSize / 1e6).toFixed(1)),
      'messages drawn': drawn.rows,
      elements: drawn.elements,
      nodes: after.Nodes,
      note: note ?? '',
    });
  }

  close() { return this.browser.close(); }
}

module.exports = { MeasuredPage };
