import { test } from 'vitest';
import { linksIn, mainOf } from '../support/dom.ts';
import { everyBuild, expectNone, isTombstone } from '../support/sites.ts';

/**
 * By collection: the list, its numbered pages (`/^$/` if there are none), and the entries that readers must be able to
 * reach from these pages without script.
 */
const sections: [list: string, further: RegExp, entries: RegExp][] = [
  ['dien-hinh/', /^trang\/\d+\/$/, /^dien-hinh\/\d{4}-[a-z0-9-]+\/$/],
  ['nguoi-tot-viec-tot/', /^trang\/\d+\/$/, /^nguoi-tot-viec-tot\/(?!\d{4}-\d\d\/)[a-z0-9-]+\/$/],
  ['phong-trao/', /^$/, /^phong-trao\/[a-z0-9-]+\/$/],
  ['don-vi/', /^$/, /^don-vi\/[a-z0-9-]+\/$/],
  ['su-kien/', /^trang\/\d+\/$/, /^su-kien\/[a-z0-9-]+\/$/],
];

test.each(everyBuild)('every entry is linked from the HTML of its list: %s', async (_name, build) => {
  const site = await build();
  const pages = site.pages().map((page) => ({ ...page, below: page.path.slice(site.base.length) }));
  const problems = sections.flatMap(([list, further, entries]) => {
    const lists = pages.filter(
      ({ below }) => below === list || (below.startsWith(list) && further.test(below.slice(list.length))),
    );
    const linked = new Set(lists.flatMap(({ document }) => linksIn(mainOf(document))));
    return pages
      .filter((page) => entries.test(page.below) && !isTombstone(page))
      .filter(({ path }) => !linked.has(path))
      .map(({ path }) => `${path} is not in ${list}`);
  });
  expectNone(problems);
});
