/** The same rule finds hidden characters and look-alike letters in every field of every collection, and in bodies. */
import { describe, expect, test } from 'vitest';
import { readForm } from '../../../admin/validation/read-form.ts';
import { findBody } from '../../../src/corpus/body.ts';
import { checkEntry } from '../../../src/domain/check.ts';
import { collections } from '../../../src/domain/collections.ts';
import { collectionNames, type CollectionName } from '../../../src/domain/fields.ts';
import { parseBody } from '../../../src/mdx/parse.ts';
import { source, today } from '../../support/builders.ts';
import * as z from 'zod';

type Data = Record<string, unknown>;

/**
 * Returns one copy of the entry for each of its texts, with `character` inserted after the first letter of that text.
 */
function spoiled(
  value: unknown,
  character: string,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; value: unknown }[] {
  if (typeof value === 'string') return [{ path, value: value.slice(0, 1) + character + value.slice(1) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    spoiled(inner, character, [...path, Array.isArray(value) ? Number(key) : key]).map((each) => ({
      path: each.path,
      value: Array.isArray(value) ? value.with(Number(key), each.value) : { ...value, [key]: each.value },
    })),
  );
}

const problemsOf = (collection: CollectionName, data: Data) =>
  checkEntry({ ...source(collection, '2024-ten'), data }, [], today).problems;

const filled = collectionNames.filter((name) => Object.keys(source(name, '2024-ten').data).length > 0);

describe.each(filled)('%s', (collection) => {
  const { data } = source(collection, '2024-ten');

  test.each([
    ['\u200D', 'U+200D'],
    ['\u00AD', 'U+00AD'],
    ['\uFFFC', 'U+FFFC'],
    ['\u2066', 'U+2066'],
    ['\u{E0020}', 'U+E0020'],
    ['\u00A0', 'U+00A0'],
  ])('%j is told once in each of its texts', (character, code) => {
    const all = spoiled(data, character);
    expect(all.length).toBeGreaterThan(1);
    const wrong = all.filter(({ path, value }) => {
      const told = problemsOf(collection, value as Data).filter(
        (problem) => problem.path.join('.') === path.join('.') && problem.message.includes(code),
      );
      return told.length !== 1;
    });
    expect(wrong.map(({ path }) => path.join('.'))).toEqual([]);
  });

  test('what the form cleans is as it was', () => {
    const schema = z.strictObject(collections[collection].fields);
    for (const { value } of spoiled(data, '\u200B\u2060')) expect(readForm(schema, value as Data)).toEqual(data);
  });
});

test('a letter of another script among Latin ones is told', () => {
  const { data } = source('exemplars', '2024-ten');
  const title = 'Cọc ba màu chia nước cho bа xứ đồng';
  const [problem] = problemsOf('exemplars', { ...data, title }).filter(({ path }) => path[0] === 'title');
  expect(problem?.message).toBe(
    'có chữ trông giống mà không phải chữ Việt trong “bа”: “а” là chữ Kirin (U+0430), không phải “a”. Hãy gõ lại từ này.',
  );
});

describe('the body', () => {
  const told = (body: string) =>
    findBody(body, { firstLine: 11, collection: 'stories', id: 'ten' }).problems.map(
      ({ line, severity, message }) => `${line ?? 0} ${severity}: ${message}`,
    );

  test.each([
    ['Một dòng.\n\nHội\u200B nghị.\n', '13 error: Có ký tự ẩn U+200B (dấu cách rộng bằng không) sau “Hội”'],
    ['- Hội\u2060 nghị\n- Hội\u2060 nghị\n', '11 error: Có ký tự ẩn U+2060 (dấu nối từ) sau “Hội”'],
    ['<Quote source="Ông\u00AD Hai">\n\nLời.\n\n</Quote>\n', '11 error: Có ký tự ẩn U+00AD (gạch nối ẩn)'],
    ['Hội&#8203; nghị.\n', '11 error: Có ký tự ẩn U+200B (dấu cách rộng bằng không) sau “Hội”'],
    ['{/* Hội\uFFFC */}\n\nLời.\n', '11 error: Có ký tự ẩn U+FFFC'],
    ['Hội\u00A0nghị.\n', '11 warning: có ký tự ẩn U+00A0 (dấu cách không ngắt dòng) sau “Hội”'],
  ])('%j', (body, start) => {
    const problems = told(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(start);
  });

  test.each([
    ['##\u00A0Cách làm', '<h2'],
    ['\u00A0- Việc một', '<li>'],
    ['1.\u202FViệc một', '<ol>'],
    ['>\u00A0Lời', '<blockquote>'],
  ])('a no-break space at a block mark is a space: %j', (body, tag) => {
    expect(parseBody(`${body}\n`).body?.segments).toEqual([
      { kind: 'html', html: expect.stringContaining(tag) as string },
    ]);
  });
});
