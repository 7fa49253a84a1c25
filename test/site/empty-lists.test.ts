/** In a release with no, one or five entries, every page makes sense, and none leads to itself. */
import { expect, test } from 'vitest';
import { attributeOf, findAll, linksIn, mainOf, textOf, type Node } from '../support/dom.ts';
import { expectNone, pagesAndFrames, problemsOf, youngBuilds, type Page, type Site } from '../support/sites.ts';

const pageAt = (site: Site, path: string): Page => {
  const page = site.pages().find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no page at ${path}`);
  return page;
};

/** Matches counts of zero, such as “0 điển hình”, which pages leave out. */
const zeros = /(?<![\d.,/])0\u00a0?\s?(?:điển hình|câu chuyện|bài|bản ghi|gương|tập thể|cá nhân|(?:\/ )?ít nhất|nơi)/;

test.each(youngBuilds)('nothing is counted to zero: with %i entries', async (_count, build) => {
  const site = await build();
  // The report of a year states zeros too.
  const pages = site.pages().filter(({ path }) => !/^\/tong-hop\/\d{4}\/$/.test(path));
  expectNone(problemsOf(site, ({ document }) => zeros.exec(textOf(mainOf(document))) ?? [], pages));
});

/** Headings without anything before the next heading of their level or a higher one. */
function bareHeadings(main: Node): string[] {
  const found: { level: number; words: string; filled: boolean }[] = [];
  /** Marks the last heading, and those that it stands under, as filled. */
  const fillLast = (): void => {
    let level = Infinity;
    for (const heading of found.toReversed()) {
      if (heading.level >= level) continue;
      heading.filled = true;
      ({ level } = heading);
    }
  };
  const walk = (node: Node): void => {
    const level = 'tagName' in node ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
    if ('tagName' in node && attributeOf(node, 'hidden') !== undefined) return;
    if (level !== undefined) found.push({ level: Number(level), words: textOf(node), filled: false });
    else if ('value' in node) {
      if (node.value.trim() !== '') fillLast();
    } else if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(main);
  // A heading may be followed directly by one of a lower level.
  return found
    .filter(({ filled, level }, index) => !filled && !((found[index + 1]?.level ?? 0) > level))
    .map(({ words }) => words);
}

test.each(youngBuilds)('no list is empty: with %i entries', async (_count, build) => {
  const site = await build();
  const filledByScript = ['/ke-hoach-cua-toi/', '/ngoai-tuyen/', '/tim-kiem/'];
  const pages = pagesAndFrames(site).filter(({ path }) => !filledByScript.includes(path));
  const emptyLists = ({ document }: Page) =>
    ['ul', 'ol', 'dl', 'tbody']
      .flatMap((name) => findAll(mainOf(document), name))
      .filter((list) => textOf(list) === '')
      .map((list) => `an empty ${list.nodeName}`);
  expectNone(problemsOf(site, emptyLists, pages));
});

test.each(youngBuilds)(
  'no heading stands over nothing, and no page leads to itself: with %i entries',
  async (_count, build) => {
    const problems = problemsOf(await build(), ({ path, document }) => {
      const main = mainOf(document);
      return [
        ...bareHeadings(main).map((heading) => `nothing below “${heading}”`),
        // In lists, the link to the shown page is marked with `aria-current`.
        ...findAll(main, 'a')
          .filter((link) => attributeOf(link, 'href') === path && attributeOf(link, 'aria-current') === undefined)
          .map((link) => `“${textOf(link)}” leads to its own page`),
      ];
    });
    expectNone(problems);
  },
);

test.each(youngBuilds)(
  'visitors are sent to hosts only where there are some: with %i entries',
  async (_count, build) => {
    const main = mainOf(pageAt(await build(), '/tham-quan/').document);
    const names = textOf(main).includes('Hẹn qua');
    expect(textOf(main).includes('cơ quan đầu mối ở trên')).toBe(names);
    expect(textOf(main).includes('Xin hẹn trước')).toBe(names);
    expect(findAll(main, 'h2').map(textOf).includes('Hỏi gì khi đến')).toBe(names);
  },
);

/** Lists that are empty until the first entry is published. */
const lists = [
  /^\/dien-hinh\/$/,
  /^\/nguoi-tot-viec-tot\/$/,
  /^\/phong-trao\/[a-z0-9-]+\/$/,
  /^\/don-vi\/[a-z0-9-]+\/$/,
  /^\/(?:tham-quan|nhan-rong|nhan-rong\/cho-lam-theo)\/$/,
  /^\/cum-khoi\/(?:[a-z0-9-]+\/)?$/,
];
const propose = '/lien-he/#gioi-thieu-mot-guong-moi';

test('a list without entries says so, and how to propose someone', async () => {
  const [, build] = youngBuilds[0];
  const site = await build();
  const pages = site.pages().filter(({ path }) => lists.some((list) => list.test(path)));
  expect(pages.length).toBeGreaterThan(15);
  const problems = problemsOf(
    site,
    ({ document }) => [
      ...(/[Cc]hưa có/.test(textOf(mainOf(document))) ? [] : ['does not say that it is empty']),
      ...(linksIn(mainOf(document)).includes(propose) ? [] : ['does not say how to propose someone']),
    ],
    pages,
  );
  expectNone(problems);
});

test.each(youngBuilds)(
  'the home page leads with the plan, the movements and how to propose: with %i entries',
  async (count, build) => {
    const main = mainOf(pageAt(await build(), '/').document);
    expect(linksIn(main).slice(0, 3)).toEqual([propose, '/phong-trao/', '/ke-hoach/']);
    const headings = findAll(main, 'h2').map(textOf);
    expect(headings).toEqual([
      ...(count > 0 ? ['Mới đăng'] : []),
      '15 phong trào thi đua của kế hoạch',
      'Một gương lên trang này thế nào',
      ...(count === 5 ? ['Nơi đón khách tham quan'] : []),
    ]);
    expect(
      findAll(main, 'article').filter((card) => linksIn(card).some((href) => !href.startsWith('/phong-trao/'))),
    ).toHaveLength(count);
  },
);

test.each(youngBuilds)('only years with figures are offered for the report: with %i entries', async (count, build) => {
  const main = mainOf(pageAt(await build(), '/tong-hop/').document);
  const years = linksIn(main).flatMap((href) => /^\/tong-hop\/(\d{4})\/$/.exec(href)?.[1] ?? []);
  expect(years).toEqual({ 0: [], 1: ['2024'], 5: ['2025', '2024', '2023', '2021'] }[count]);
});
