// See bench/web-room.
const { writeFileSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { expect } = require('@playwright/test');
const options = require('./chaos.d/options.cjs');
const { startServer } = require('./chaos.d/server.cjs');
const { table } = require('./chaos.d/table.cjs');
const { mint } = require('./chaos.d/token.cjs');
const { sleep } = require('./chaos.d/wait.cjs');
const { must } = require('./abuse.d/rest.cjs');
const { Sqlite } = require('./search.d/fill.cjs');
const { fill } = require('./web-room.d/fill.cjs');
const { MeasuredPage } = require('./web-room.d/page.cjs');
const { posting } = require('./web-room.d/posting.cjs');

options.allow('server', 'web', 'data', 'messages', 'turns', 'rate', 'seconds', 'json', 'no-build');
const count = options.number('messages', 100_000), turns = options.number('turns', 250);
const rate = options.number('rate', 60), seconds = options.number('seconds', 20);
const data = options.text('data');
const key = 'a key of a measurement, which nobody else knows';
const email = 'reader@example.com', password = 'correct horse battery 1', needle = 'submarine';
const database = new Sqlite(path.join(data, 'chat.db'));
const tokens = Array.from({ length: 12 }, (_, i) => mint(key, `writer${i}`, `Writer ${i}`));

async function withServer(work) {
  const server = await startServer(options.text('server'), data, { Chat__Auth__SigningKey: key, Chat__Limits__Enabled: 'false', Chat__Search__Share: '1', Chat__Web__Root: options.text('web') });
  try {
    return await work(server);
  } finally {
    server.child.kill('SIGTERM');
    await server.exited;
  }
}

async function people({ url }) {
  const { token, user } = await must(url, 'POST', 'auth/register', null, { email, password, displayName: 'Reader' });
  const { room } = await must(url, 'POST', 'rooms', token, { name: 'large', type: 'public' });
  await must(url, 'POST', 'rooms', token, { name: 'elsewhere', type: 'public' });
  const authors = [];
  for (const writer of tokens) {
    await must(url, 'POST', `rooms/${room.id}/join`, writer);
    authors.push((await must(url, 'GET', 'me', writer)).id);
  }
  return { room: room.id, reader: user.id, authors };
}

const indexed = async () => {
  const left = () => Number(database.query('select coalesce(sum(r.last_seq - coalesce(p.seq, 0)), 0) from rooms r left join search_progress p on p.room_id = r.id'));
  while (left() > 0) await sleep(1_000);
};

/** Turns the wheel above the list, and answers how many messages passed by. */
async function scroll(page, step) {
  const seq = () => page.evaluate(() => {
    const list = document.querySelector('.message-list'), { top } = list.getBoundingClientRect();
    return Number([...list.querySelectorAll('[data-seq]')].find((row) => row.getBoundingClientRect().bottom > top)?.dataset.seq);
  });
  await page.getByRole('log', { name: 'Messages' }).hover();
  const from = await seq();
  for (let i = 0; i < turns; i++) {
    await page.mouse.wheel(0, step);
    await sleep(40);
  }
  return `${Math.abs((await seq()) - from)} messages passed`;
}

async function read(url, room) {
  const measured = await MeasuredPage.at(url);
  const { page } = measured;
  const newest = page.getByRole('button', { name: /^Jump to newest/ });
  const link = (name) => page.getByTestId('room-link').filter({ hasText: name });
  const atEnd = () => expect(newest).toHaveCount(0);
  try {
    await page.goto('/');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Log in' }).click();
    await link('elsewhere').click();
    await expect(page.getByRole('textbox', { name: /^Message / })).toBeVisible();
    await measured.measure('opening the room', async () => {
      await link('large').click();
      await expect(page.getByTestId('message').last()).toBeInViewport();
    });
    await measured.measure('a search, a jump to the middle', async () => {
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await page.getByRole('searchbox').fill(needle);
      await page.getByRole('complementary').getByRole('listitem').getByRole('link').first().click();
      await expect(page.getByRole('log').getByText(needle)).toBeInViewport();
    });
    await page.getByRole('button', { name: 'Close search' }).click();
    for (const round of [1, 2]) {
      await measured.measure(`up, ${round}`, () => scroll(page, -600));
      await measured.measure(`down, ${round}`, () => scroll(page, 600));
    }
    await measured.measure(`${rate} a second, far up`, () => posting(url, tokens, room, rate, seconds));
    await measured.measure('to the newest', async () => {
      await newest.click();
      await atEnd();
    });
    for (const round of [1, 2]) {
      await measured.measure(`${rate} a second, at the end, ${round}`, async () => {
        const note = await posting(url, tokens, room, rate, seconds);
        await atEnd();
        return note;
      });
    }
    return measured.rows;
  } finally {
    await measured.close();
  }
}

(async () => {
  const { room, reader, authors } = await withServer(people);
  await fill(database, data, { room, reader, authors, count, needle });
  const rows = await withServer(async ({ url }) => {
    await indexed();
    console.log(`${count} messages; load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}`);
    return read(url, room);
  });
  console.log(table(rows));
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify(rows, null, 2));
  const longest = Math.max(...rows.map((row) => row['longest task']));
  const most = (name) => Math.max(...rows.map((row) => row[name]));
  const first = rows[1];
  const grew = most('heap, MB') > first['heap, MB'] * 2 || most('elements') > first.elements * 2;
  console.log(`longest task ${longest} ms, wanted 100; the page ${grew ? 'GREW' : 'stayed as it was'}`);
  process.exitCode = longest > 100 || grew ? 1 : 0;
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
