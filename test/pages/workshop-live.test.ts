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
