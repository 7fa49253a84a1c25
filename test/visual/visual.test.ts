/**
 * Compares each kind of page with its approved screenshot. The pages are built from the fixtures for a fixed date, so
 * only a change of design changes a baseline.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysInTypeface, everyKind, openGallery, type Gallery, type Kind, type Visit } from '../support/visit.ts';
import { buildFixture } from '../support/sites.ts';
import {
  compareWithBaseline,
  heightAt,
  isOther,
  renew,
  scale,
  sizeOfBaselines,
  themes,
  versionOfBaselines,
  widths,
  type Shot,
} from './sheet.ts';

const command = 'npm run test:visual -- --update';

let gallery: Gallery;
let visit: Visit;
let version: string;
beforeAll(async () => {
  gallery = await openGallery(await buildFixture());
  visit = await gallery.visit({ deviceScaleFactor: scale, reducedMotion: 'reduce' });
  await alwaysInTypeface(visit.page);
  version = visit.page.context().browser()?.version() ?? '';
});
afterAll(() => gallery.close());

/** The window is as high as the screenshot, so that every photo in it loads. */
async function shoot(page: Page, width: number, theme: Shot['theme']): Promise<Shot> {
  await page.setViewportSize({ width, height: heightAt(width) });
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const shown = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    await Promise.all(shown.map((image) => image.decode()));
  });
  return { width, theme, png: await page.screenshot() };
}

async function shootAll(page: Page): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const width of widths) for (const theme of themes) shots.push(await shoot(page, width, theme));
  return shots;
}

function explain(problems: readonly string[]): string {
  const known = versionOfBaselines();
  const majorOf = (full = ''): string => full.split('.')[0] ?? '';
  const otherBrowser =
    majorOf(known) === majorOf(version)
      ? []
      : [
          `The baselines were made with Chromium ${known ?? '(none)'}, this is ${version}: another major version draws otherwise.`,
          `If the pages look right in it, renew the baselines: ${command}`,
        ];
  const advice = `Look at the pictures. If this is how it is to look: ${command}`;
  return [`${problems.length} pictures differ`, ...problems, ...otherBrowser, advice].join('\n');
}

/** These kinds have the layout of `page of prose`, `exemplar`, `worries` and `worry`, and need no baselines. */
const alike: readonly Kind[] = ['contact', 'accessibility statement', 'exemplar with photos', 'knacks', 'knack'];

test.each(everyKind.filter((kind) => !alike.includes(kind)))('looks as it did: %s', async (kind) => {
  const { page } = visit;
  await page.goto(gallery.addressOf(kind), { waitUntil: 'load' });
  const shots = await shootAll(page);
  if (process.env.RENEW_BASELINES === '1') await renew(kind, shots, version);
  const problems = await compareWithBaseline(kind, shots);
  if (problems.length > 0) expect.fail(explain(problems));
});

test('the baselines stay small', () => {
  expect(sizeOfBaselines()).toBeLessThan(6_000_000);
});

test.each([
  ['another color', ':root { --color-ink: #7a1020 }'],
  ['a block that moved', 'main { margin-block-start: 6px }'],
  ['a block that is gone', 'h1 { display: none }'],
])('sees %s', async (_name, css) => {
  const { page } = visit;
  await page.goto(gallery.addressOf('exemplars'));
  const before = await shoot(page, 412, 'light');
  const again = await shoot(page, 412, 'light');
  expect(await isOther(before.png, again.png)).toBe(false);
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const after = await shoot(page, 412, 'light');
  expect(await isOther(before.png, after.png)).toBe(true);
});
