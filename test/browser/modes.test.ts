/** Preferences that a reader's device may report: forced colors and reduced motion. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { unmarkedButtons, unseenFocus } from './page-faults.ts';
import { everyKind, openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('with forced colors buttons keep an edge, and the focus is seen', async () => {
  const { page, close } = await gallery.visit({ forcedColors: 'active' });
  const problems: string[] = [];
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    problems.push(...(await page.evaluate(unmarkedButtons)).map((button) => `${kind}: no edge: ${button}`));
    // The focus looks the same on all controls of a page, so checking the first twelve is enough.
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const unseen = await page.evaluate(unseenFocus);
      if (unseen !== undefined) problems.push(`${kind}: the focus is not seen: ${unseen}`);
    }
  }
  expectNone(problems);
  await close();
});

test('a button without an edge is found', async () => {
  const { page, close } = await gallery.visit({ forcedColors: 'active' });
  await page.goto(gallery.url);
  await page.evaluate(() => {
    const bare = Object.assign(document.createElement('button'), { textContent: 'Trơn' });
    bare.style.cssText = 'border: 0; outline: 0';
    document.querySelector('main')?.append(bare);
  });
  expect((await page.evaluate(unmarkedButtons)).join()).toContain('Trơn');
  await close();
});

test('nothing moves for a reader who wants less movement', async () => {
  const { page, close } = await gallery.visit({ reducedMotion: 'reduce' });
  const problems: string[] = [];
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    const moving = await page.evaluate(() => {
      const longest = (list: string): number => Math.max(...list.split(',').map(parseFloat));
      const styles = [...document.querySelectorAll('*')].map((element) => ({
        element,
        style: getComputedStyle(element),
      }));
      const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['smooth scrolling'] : [];
      return styles
        .filter(
          ({ style }) =>
            longest(style.transitionDuration) > 0.01 ||
            (style.animationName !== 'none' && longest(style.animationDuration) > 0.01),
        )
        .map(({ element }) => element.outerHTML.slice(0, 80))
        .concat(smooth);
    });
    problems.push(...moving.map((element) => `${kind}: ${element}`));
  }
  expectNone(problems);
  await close();
});
