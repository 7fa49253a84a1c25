import { test } from 'vitest';
import { findAll, mainOf, textOf } from '../support/dom.ts';
import { everyBuild, expectNone, problemsOf } from '../support/sites.ts';

test.each(everyBuild)('one h1, and no level is left out: %s', async (_name, build) => {
  const problems = problemsOf(await build(), ({ document }) => {
    const titles = findAll(document, 'h1');
    const headings = findAll(mainOf(document), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    return [
      ...(titles.length === 1 ? [] : [`${titles.length} h1`]),
      ...(levels[0] === 1 ? [] : [`begins with h${levels[0] ?? 0}`]),
      ...headings.filter((heading) => textOf(heading) === '').map(({ tagName }) => `empty ${tagName}`),
      ...headings
        .filter((_heading, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
        .map((heading) => `${heading.tagName} “${textOf(heading)}” comes too early`),
    ];
  });
  expectNone(problems);
});
