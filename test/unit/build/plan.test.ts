import { expect, test } from 'vitest';
import { BuildPlan } from '../../../src/build/plan.ts';
import type { PlanRecord } from '../../../src/build/plan-record.ts';
import { openReading, type AskedContent, type PageReading } from '../../../src/recording/recorder.ts';

type Fields = Readonly<Record<string, string>>;

function contentOf(entries: Readonly<Record<string, Fields>>, answers: Fields = {}): AskedContent {
  return {
    answerTo: (question) => answers[question],
    entries: new Map(
      Object.entries(entries).map(([key, fields]) => [key, { whole: JSON.stringify(fields), fields: () => fields }]),
    ),
  };
}

function reading(fields: Readonly<Record<string, string[]>>, questions: Fields = {}): PageReading {
  const page = openReading();
  for (const [key, names] of Object.entries(fields)) page.fields.set(key, new Set(names));
  for (const [question, digest] of Object.entries(questions)) page.questions.set(question, digest);
  return page;
}

const pages = {
  'bai/a': reading({ a: ['title', 'body'] }, { neighbours: '1' }),
  'bai/b': reading({ b: ['title', 'body'], a: ['title'] }),
  ds: reading({ a: ['title'], b: ['title'] }, { list: 'a b' }),
};
type Address = keyof typeof pages;

const content = contentOf(
  { a: { title: 'A', body: '1' }, b: { title: 'B', body: '1' } },
  { list: 'a b', neighbours: '1' },
);

/**
 * Plans a build of the offered addresses, and notes what the pages to be made read. Returns the addresses of these
 * pages, the plan and the next record.
 */
function build(last: PlanRecord | undefined, now: AskedContent, offered: readonly Address[], given = 'g') {
  const plan = new BuildPlan(last);
  const made = offered.filter((address) => plan.isToBeMade(address, given, now));
  for (const address of made) plan.note(address, `${address}/index.html`, pages[address]);
  return { made, plan, record: plan.toRecord(now, new Map()) };
}
const all = Object.keys(pages) as Address[];
const first = build(undefined, content, all);

test('without a last build everything is made', () => {
  expect(first.made).toEqual(all);
});

test('nothing changed: everything is kept, also in the build after', () => {
  const second = build(first.record, content, all);
  expect(second.made).toEqual([]);
  expect(second.plan.keptFiles).toEqual(all.map((address) => `${address}/index.html`));
  expect(second.record).toEqual(first.record);
  expect(build(second.record, content, all).made).toEqual([]);
});

test.each([
  ['a body', { a: { title: 'A', body: '2' }, b: { title: 'B', body: '1' } }, ['bai/a']],
  ['a title', { a: { title: 'Á', body: '1' }, b: { title: 'B', body: '1' } }, ['bai/a', 'bai/b', 'ds']],
  ['a field that nobody reads', { a: { title: 'A', body: '1', note: '1' }, b: { title: 'B', body: '1' } }, []],
  ['an entry gone', { a: { title: 'A', body: '1' } }, ['bai/b', 'ds']],
  ['a field gone', { a: { title: 'A', body: '1' }, b: { title: 'B' } }, ['bai/b']],
])('%s: only what reads it is made', (_, entries, expected) => {
  const now = contentOf(entries, { list: 'a b', neighbours: '1' });
  expect(build(first.record, now, all).made).toEqual(expected);
});

test('another answer, or none any more: what asked is made', () => {
  const { entries } = content;
  expect(
    build(first.record, { entries, answerTo: (question) => (question === 'list' ? 'b a' : '1') }, all).made,
  ).toEqual(['ds']);
  expect(build(first.record, { entries, answerTo: () => undefined }, all).made).toEqual(['bai/a', 'ds']);
});

test('what getStaticPaths hands over counts too', () => {
  expect(build(first.record, content, all, 'another').made).toEqual(all);
});

test('what is offered no longer is dropped, and made anew when it comes back', () => {
  const second = build(first.record, content, ['bai/a', 'ds']);
  expect([second.made, second.plan.keptFiles]).toEqual([[], ['bai/a/index.html', 'ds/index.html']]);
  expect(build(second.record, content, all).made).toEqual(['bai/b']);
});

test('an entry that comes back changed is not taken for the one that was', () => {
  const without = build(first.record, contentOf({ a: { title: 'A', body: '1' } }, { list: 'a', neighbours: '1' }), [
    'bai/a',
  ]);
  const back = contentOf(
    { a: { title: 'A', body: '1' }, b: { title: 'B', body: '3' } },
    { list: 'a b', neighbours: '1' },
  );
  expect(build(without.record, back, all).made).toEqual(['bai/b', 'ds']);
});

test('numbers stay the same while most of them are in use, and are given anew when few are', () => {
  const many = build(undefined, content, ['bai/a', 'ds']).record;
  expect(build(many, content, ['ds']).record.questions).toEqual(many.questions);
  const few = build({ ...many, questions: [...many.questions, ['gone', '1'], ['gone too', '1']] }, content, ['ds']);
  expect(few.record.questions).toEqual([['list', 'a b']]);
  expect(build(few.record, content, ['ds']).made).toEqual([]);
});
