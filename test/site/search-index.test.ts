import { expect, test } from 'vitest';
import { attributeOf, elementsIn } from './dom.ts';
import { contentsOf } from './files.ts';
import { everyBuild } from './sites.ts';

interface Fragment {
  url: string;
  content: string;
}

test.each(everyBuild)('search knows exactly the pages that ask for it: %s', async (_name, build) => {
  const site = await build();
  const fragments = contentsOf(site.dir)
    .filter(({ file }) => file.endsWith('.pf_fragment'))
    .map(({ bytes }) => JSON.parse(bytes.toString('utf8').slice('pagefind_dcd'.length)) as Fragment);
  const asking = site
    .pages()
    .filter(({ document }) =>
      elementsIn(document).some((element) => attributeOf(element, 'data-pagefind-body') !== undefined),
    );
  expect(asking.length).toBeGreaterThan(10);
  expect(fragments.map(({ url }) => url).toSorted()).toEqual(
    asking.map(({ path }) => `/${path.slice(site.base.length)}`).toSorted(),
  );
});
