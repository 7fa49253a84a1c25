import { expect, test } from 'vitest';
import {
  blockingScriptsOf,
  fontsOf,
  packedWithin,
  scriptFilesOf,
  scriptsOf,
  styleFilesOf,
  stylesOf,
} from '../support/page-weight.ts';
import { buildChanging } from '../support/changing-content.ts';
import { buildReal, expectNone, type Page, type Site } from '../support/sites.ts';

/** Limits in kB of 1000 bytes, compressed as for transfer. */
const limits = { html: 12, htmlAndStyles: 14, styles: 8, scripts: 2.4, planScripts: 12, fonts: 25 };
/** Only the search page loads at once the scripts that query the index; other pages load them with the first focus. */
const withSearch = (path: string) => path === '/tim-kiem/';
/** The page on which a reader makes a plan of her own. */
const withPlan = (path: string) => path === '/ke-hoach-cua-toi/';

/** Fails with a list of everything over the limit, the heaviest first. */
function expectWithin(limit: number, weights: readonly { path: string; weight: number }[]): void {
  const over = weights.filter(({ weight }) => weight > limit).sort((a, b) => b.weight - a.weight);
  expectNone(over.map(({ path, weight }) => `${path} ${weight.toFixed(2)} kB, at most ${limit}`));
}

const weigh = (site: Site, weightOf: (page: Page) => number) =>
  site.pages().map((page) => ({ path: page.path, weight: weightOf(page) }));

test('the text of every page is small', async () => {
  const site = await buildReal();
  expect(site.pages().length).toBeGreaterThan(500);
  expectWithin(
    limits.html,
    weigh(site, ({ html }) => packedWithin(html, limits.html)),
  );
});

test('the text of every page is small where everything falls on one month, place, exemplar and document', async () => {
  const [crowded] = (await buildChanging()).earlier;
  if (crowded === undefined) throw new Error('There is no crowded site.');
  const weights = weigh(crowded, ({ html }) => packedWithin(html, limits.html));
  expect(weights.filter(({ path }) => path.includes('/trang/')).length).toBeGreaterThan(20);
  expectWithin(limits.html, weights);
});

test('what a page needs before it can be shown fits into the first answers of a server', async () => {
  const site = await buildReal();
  const weights = weigh(site, (page) => {
    const files = stylesOf(site, page) + blockingScriptsOf(site, page);
    return files + packedWithin(page.html, limits.htmlAndStyles - files);
  });
  expectWithin(limits.htmlAndStyles, weights);
});

test('a page loads two stylesheets at most, and they are small', async () => {
  const site = await buildReal();
  const counts = site.pages().map((page) => ({ path: page.path, count: styleFilesOf(site, page).length }));
  expectNone(counts.filter(({ count }) => count < 1 || count > 2).map(({ path, count }) => `${path}: ${count} files`));
  expectWithin(
    limits.styles,
    weigh(site, (page) => stylesOf(site, page)),
  );
});

test('a page that does not search loads little script', async () => {
  const site = await buildReal();
  const [search] = site.pages().filter(({ path }) => withSearch(path));
  expect(search === undefined ? [] : scriptFilesOf(site, search)).not.toEqual([]);
  expectWithin(
    limits.scripts,
    weigh(site, (page) => (withSearch(page.path) || withPlan(page.path) ? 0 : scriptsOf(site, page))),
  );
  expectWithin(
    limits.planScripts,
    weigh(site, (page) => (withPlan(page.path) ? scriptsOf(site, page) : 0)),
  );
});

test('the letters of a page are small', async () => {
  const site = await buildReal();
  const weights = weigh(site, (page) => fontsOf(site, page));
  expect(Math.min(...weights.map(({ weight }) => weight))).toBeGreaterThan(5);
  expectWithin(limits.fonts, weights);
});
