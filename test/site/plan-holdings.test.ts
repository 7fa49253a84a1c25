/** Each item of the plan links to its page or file on the site, or says that it is not there yet or elsewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { attributeOf, elementsIn, linksIn, textOf } from '../support/dom.ts';
import { everyBuild, origin, type Page } from '../support/sites.ts';

interface Steps {
  steps: { n: number }[];
  publicity_forms: { key: string; on_site: boolean | 'partly' }[];
  deadlines: { key: string }[];
  duties_section_V: { n: number; items?: unknown[] }[];
}

const steps = parse(readFileSync('test/fixtures/plan/steps.yaml', 'utf8')) as Steps;
const forms = steps.publicity_forms.map(({ key }) => key);
const others = [
  ...steps.steps.map(({ n }) => `buoc-${n}`),
  ...steps.deadlines.map(({ key }) => key),
  ...steps.duties_section_V.flatMap(({ n, items = [] }) =>
    items.length === 0 ? [`v-${n}`] : items.map((_, index) => `v-${n}-${index + 1}`),
  ),
];

test.each(everyBuild)(
  'each item of the plan has its page or file, or says that it is not there yet or elsewhere: %s',
  async (_, build) => {
    const site = await build();
    const pageAt = (file: string) => site.pages().find((candidate) => candidate.file === file);
    const [plan, page] = [pageAt('ke-hoach/index.html'), pageAt('ke-hoach/trang-nay-co-gi/index.html')];
    const elementsOn = (on: Page | undefined) => (on === undefined ? [] : elementsIn(on.document));
    const elements = elementsOn(page);
    // The publicity forms are items of the plan page itself, which links to the page with all other items.
    const ids = elementsOn(plan).map((element) => attributeOf(element, 'id'));
    expect(forms.filter((key) => !ids.includes(`viec-${key}`))).toEqual([]);
    expect(plan === undefined ? [] : linksIn(plan.document)).toContain(page?.path);
    const rowOf = (key: string) => elements.find((element) => attributeOf(element, 'id') === `viec-${key}`);
    const isThere = (href: string): boolean => {
      const { pathname } = new URL(href, origin + (page?.path ?? ''));
      const file = pathname.slice(site.base.length);
      return existsSync(join(site.dir, file.endsWith('/') || file === '' ? `${file}index.html` : file));
    };
    /** Links of an item, except those back to the plan page. */
    const heldFor = (key: string): string[] => {
      const row = rowOf(key);
      return row === undefined ? [] : linksIn(row).filter((href) => !href.includes('/ke-hoach/#'));
    };
    const says = (key: string, words: string): boolean => {
      const row = rowOf(key);
      return row !== undefined && textOf(row).includes(words);
    };
    const isElsewhere = (key: string): boolean => says(key, 'Ngoài trang này:');
    const isPlaced = (key: string): boolean => heldFor(key).length > 0 || says(key, 'Chưa đăng:');
    const saysForWhom = (key: string): boolean => {
      const row = rowOf(key);
      return row !== undefined && /(?:Việc của|Dành cho): \S/.test(textOf(row));
    };
    expect([...forms, ...others].filter((key) => !saysForWhom(key))).toEqual([]);
    expect(forms.filter((key) => !isPlaced(key))).toEqual([]);
    expect(others.filter((key) => !isPlaced(key) && !isElsewhere(key))).toEqual([]);
    expect([...forms, ...others].flatMap(heldFor).filter((href) => !isThere(href))).toEqual([]);
    const notWhollyHere = steps.publicity_forms.filter(({ on_site }) => on_site !== true).map(({ key }) => key);
    expect(forms.filter(isElsewhere)).toEqual(notWhollyHere);
  },
);
