import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { expectNone } from '../site/sites.ts';
import { everyKind, openGallery, type Gallery } from './visit.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test.each([360, 1280])('axe finds nothing against WCAG 2.2 AA at %i px', async (width) => {
  const { page, close } = await gallery.visit({ viewport: { width, height: 800 } });
  const problems: string[] = [];
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
    problems.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${kind} ${id} ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
        ),
      ),
    );
  }
  expectNone(problems);
  await close();
});

test('axe finds nothing among search results', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(`${gallery.addressOf('search')}?q=minh`);
  await page.locator('[data-results] li').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
  expectNone(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`)));
  await close();
});
