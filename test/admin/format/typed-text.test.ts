/** Any typed text must build. Readers must see what the editor saw, in at least 999 of 1,000 documents. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mdxFormat } from '../../../admin/format/index.ts';
import { cleanText } from '../../../admin/format/mdx/clean-text.ts';
import { markdownToSlate, slateToMarkdown } from '../../../admin/format/slate/serializers.ts';
import { parseBody } from '../../../src/mdx/parse.ts';
import type { ProblemCode } from '../../../src/mdx/messages.ts';
import type { SlateElement } from '../../../admin/format/slate/nodes.ts';
import { shownText, toLines } from './shown-text.ts';
import { typedBody, typedMarkdown, words } from './typed.ts';

const seeds = [1, 20, 300, 4000];
const bodiesOfSeed = 2000;
const markdownOfSeed = 500;

/** Problems that are allowed here: they come from structure that the editor chose, not from typed characters. */
const understood: ReadonlySet<ProblemCode> = new Set([
  'component-place',
  'component-empty',
  'heading-order',
  'image',
  'link-target',
  'strikethrough',
]);

interface Saved {
  file: string;
  text: string | undefined;
  broken: ProblemCode[];
}

function save(markdown: string): Saved {
  const file = mdxFormat.toFile({ title: 'Một', body: markdown });
  const { body, problems } = parseBody(file.slice(file.indexOf('\n---\n') + 5), { allowCorrections: true });
  return { file, text: body?.text, broken: problems.map(({ code }) => code).filter((code) => !understood.has(code)) };
}

/** True when opening and saving the stored file again does not change it. */
function isSteady(file: string): boolean {
  return (
    mdxFormat.toFile(mdxFormat.fromFile(file)) === file &&
    mdxFormat.toFile({ title: 'Một', body: mdxFormat.fromFile(file)['body'] }) === file
  );
}

test.each(seeds)('the text of the visual editor, seed %i', (seed) => {
  const bodies = fc.sample(typedBody, { seed, numRuns: bodiesOfSeed });
  const broken: string[] = [];
  const changed: string[] = [];
  const unsteady: string[] = [];
  for (const [index, typed] of bodies.entries()) {
    const saved = save(slateToMarkdown(typed));
    if (saved.broken.length > 0) broken.push(`${saved.broken.join()} ${saved.file}`);
    const isTold = typed.some(({ type }) => type === 'shortcode');
    if (!isTold && toLines(saved.text ?? '') !== shownText(typed)) changed.push(saved.file);
    if (index % 8 === 0 && !isSteady(saved.file)) unsteady.push(saved.file);
  }
  expect(broken).toEqual([]);
  expect(unsteady).toEqual([]);
  expect(1 - changed.length / bodies.length, changed.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.999);
});

test('opening a body and touching nothing writes what was there', () => {
  const bodies = fc.sample(typedBody, { seed: 5, numRuns: 300 });
  const changed = bodies.map(slateToMarkdown).filter((markdown) => slateToMarkdown(reopened(markdown)) !== markdown);
  expect(changed).toEqual([]);
});

/** The blocks without their source, as if the editor had just made them. */
function reopened(markdown: string): SlateElement[] {
  return markdownToSlate(markdown).map(({ source: _, ...block }) => block);
}

test.each(seeds)('Markdown by somebody who does not know it, seed %i', (seed) => {
  const texts = fc.sample(typedMarkdown, { seed, numRuns: markdownOfSeed });
  const broken: string[] = [];
  const lost: string[] = [];
  const unsteady: string[] = [];
  for (const typed of texts) {
    const saved = save(typed);
    if (saved.broken.length > 0) broken.push(`${saved.broken.join()} ${saved.file}`);
    // Text in an MDX comment is hidden from readers, so it may be missing.
    const isTold = saved.text === undefined || saved.text === '' || typed.includes('{/*');
    if (!isTold && wordsOf(saved.text ?? '') !== wordsOf(typed)) lost.push(`${typed}\n${saved.file}`);
    if (!isSteady(saved.file)) unsteady.push(saved.file);
  }
  expect(broken).toEqual([]);
  expect(unsteady).toEqual([]);
  expect(lost).toEqual([]);
});

/** The known words in the text, in order. `&#65;` is decoded first, because it joins the letters around it. */
function wordsOf(text: string): string {
  const known = new Set(words);
  return cleanText(text.replaceAll('&#65;', 'A'))
    .split(/[^\p{L}]+/u)
    .filter((word) => known.has(word))
    .join(' ');
}
