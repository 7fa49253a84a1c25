import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { openGallery, type Gallery, type Kind } from '../support/visit.ts';
import { untilLoaded } from '../support/traffic.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const complete: Kind[] = [
  'home',
  'exemplars',
  'exemplar',
  'stories',
  'story',
  'movement',
  'unit',
  'event',
  'progress',
  'plan',
];

/** Text of the main part without the reading tools, which need scripts. */
function textOfMain(main: HTMLElement): string {
  const tools = main.querySelector<HTMLElement>('reading-tools')?.innerText ?? '';
  return main.innerText.replace(tools, '').replace(/\n+/g, '\n');
}

test('without script every main page says the same', async () => {
  const [scripted, plain] = await Promise.all([gallery.visit(), gallery.visit({ javaScriptEnabled: false })]);
  const problems: string[] = [];
  for (const kind of complete) {
    const texts = [];
    for (const { page } of [scripted, plain]) {
      await page.goto(gallery.addressOf(kind));
      await untilLoaded(page);
      texts.push(await page.locator('main').evaluate(textOfMain));
    }
    const [withScript, without] = texts;
    if (without === undefined || without.length < 200)
      problems.push(`${kind}: only ${without?.length ?? 0} characters`);
    if (withScript !== without) problems.push(`${kind}: says less without script`);
  }
  expectNone(problems);
  await Promise.all([scripted.close(), plain.close()]);
});

test('without script the search page says so and shows every list', async () => {
  const { page, close } = await gallery.visit({ javaScriptEnabled: false });
  await page.goto(gallery.url);
  await page.getByRole('searchbox').fill('biển');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${gallery.addressOf('search')}?q=bi%E1%BB%83n`);
  expect(await page.locator('main').innerText()).toContain('Trình duyệt đang tắt JavaScript');
  expect(
    await page.getByRole('navigation', { name: 'Xem danh sách từng mục' }).getByRole('link').count(),
  ).toBeGreaterThan(4);
  await close();
});

test('a list is narrowed by links alone', async () => {
  const { page, close } = await gallery.visit({ javaScriptEnabled: false });
  await page.goto(gallery.addressOf('exemplars'));
  const facets = page.getByRole('navigation', { name: 'Lọc danh sách' });
  await facets.locator('summary', { hasText: 'Loại' }).click();
  await facets.getByRole('link', { name: /Cá nhân/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Cá nhân' }).waitFor();
  await close();
});
