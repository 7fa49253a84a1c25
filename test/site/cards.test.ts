import { expect, test } from 'vitest';
import { classesOf, elementsIn, findAll } from '../support/dom.ts';
import { everyBuild, expectNone, problemsOf, youngBuilds } from '../support/sites.ts';

const builds = [...everyBuild, ...youngBuilds.slice(1).map(([count, build]) => [`${count} entries`, build] as const)];

test.each(builds)('every card shows a photo or tells something: %s', async (name, build) => {
  const site = await build();
  let count = 0;
  const problems = problemsOf(site, ({ document }) =>
    findAll(document, 'article')
      .filter((element) => classesOf(element).includes('entry-card'))
      .flatMap((card) => {
        count += 1;
        const inside = elementsIn(card);
        const isOrnament = inside.some((element) => classesOf(element).includes('cover'));
        return isOrnament && !inside.some((element) => classesOf(element).includes('told'))
          ? ['a card that is only a pattern']
          : [];
      }),
  );
  expect(count).toBeGreaterThanOrEqual(name === 'release' ? 0 : 1);
  expectNone(problems);
});
