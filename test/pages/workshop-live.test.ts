import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, stage } from './browser.js';
import { workshop } from './workshop.js';

stage();
const shop = workshop();

it('shows a change in eight windows of one browser, and lets other requests through', async () => {
  const room = await shop.room();
  const address = `http://${shop.host()}/join.html?lang=en#${room.code}`;
  const { page: first } = await open(`/join.html?lang=en#${room.code}`, {}, shop.host());
  await first.locator('form button.primary').click();
  await first.locator('mizan-quiz .heading').waitFor();
  const others = [];
  for (let count = 1; count < 8; count += 1) {
    const page = await first.context().newPage();
    await page.goto(address);
    await page.locator('mizan-quiz .heading').waitFor();
    others.push(page);
  }
  await room.act({ act: 'close' });
  for (const page of [first, ...others]) await page.locator('section.notice').waitFor();
  expect(await first.evaluate(async (code) => (await fetch(`/api/sessions/${code}`)).status, room.code)).toBe(200);
  // Whoever leads leaves, and the others hear on.
  await first.close();
  await room.act({ act: 'open' });
  for (const page of others) await page.locator('mizan-quiz .heading').waitFor();
  await others[0]?.context().close();
});

it('shows a change in consoles and presenter windows with every right, three and five of them in one browser', async () => {
  const room = await shop.room();
  const right = `${room.code}.${room.secret}`;
  const { page: first } = await open(`/present?lang=en#${right}`, {}, shop.host());
  const shown = [first];
  const consoles: Page[] = [];
  for (let count = 1; count < 8; count += 1) {
    const page = await first.context().newPage();
    await page.goto(`http://${shop.host()}/${count < 5 ? 'present' : 'workshop'}?lang=en#${right}`);
    (count < 5 ? shown : consoles).push(page);
  }
  for (const page of shown) await page.locator('.joining').waitFor();
  for (const page of consoles) await page.locator('.state[data-open=true]').waitFor();
  // A window that asks is heard by all of them, and by the server.
  await consoles[0]?.getByRole('button', { name: 'Close answering' }).click();
  for (const page of shown) await page.locator('.closed').waitFor();
  for (const page of consoles) await page.locator('.state[data-open=false]').waitFor();
  expect((await room.console()).open).toBe(false);
  await first.close();
  await room.act({ act: 'open' });
  for (const page of shown.slice(1)) await page.locator('.closed').waitFor({ state: 'detached' });
  for (const page of consoles) await page.locator('.state[data-open=true]').waitFor();
  await consoles[0]?.context().close();
});
