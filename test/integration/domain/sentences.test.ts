/** Whatever wrong value a field has, the check of the file and the form tell it in complete Vietnamese sentences. */
import { describe, expect, test } from 'vitest';
import { fixedConfig } from '../../../admin/config/decap-config.ts';
import { attachToFields } from '../../../admin/validation/placement.ts';
import { checkEntry } from '../../../src/domain/check.ts';
import { collections } from '../../../src/domain/collections.ts';
import { explainValue } from '../../../src/domain/explain.ts';
import { collectionNames, type CollectionName } from '../../../src/domain/fields.ts';
import { formatProblem, type Problem } from '../../../src/domain/problem.ts';
import { formMessages } from '../../../src/mdx/form-messages.ts';
import { messages } from '../../../src/mdx/messages.ts';
import { source, today } from '../../support/builders.ts';

type Data = Readonly<Record<string, unknown>>;

// Several cases to a line.
// prettier-ignore
const wrongValues: readonly unknown[] = [
  {}, { a: 1 }, { toString: 'x' }, { x: { y: [{ z: null }] } }, [], [[]], [null], ['a', 2], [{}], [[{ a: [] }]],
  0, -0, 1.5, 1e21, 1e-9, NaN, Infinity, -Infinity, 2024, 20240, true, false, null, undefined,
  '', ' ', '\n', 'x', 'x'.repeat(5000), ' hai ', 'hai\nba', '2024-02-31', '31/12/2024', '２０２４-05-01', '2024–05–01',
  'tap-the ', 'tаp-the', 'Hội\u200B', 'Hội nghị'.normalize('NFD'), '"hai"', '**hai**', 'javascript:alert(1)', '[object Object]x'.slice(0, 3),
  new Date('2024-05-17T00:00:00Z'), new Date(NaN), 'a'.repeat(61), '../../etc/passwd', '1.250,5', 'null', '0912',
];

/** Paths of all values in a valid entry; the tests put a wrong value at each of them. */
function placesOf(value: unknown): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = Array.isArray(value) ? Number(key) : key;
    return [[own], ...placesOf(inner).map((path) => [own, ...path])];
  });
}

function put(value: unknown, [key, ...rest]: readonly PropertyKey[], wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const inner = put((value as Record<PropertyKey, unknown>)[key], rest, wrong);
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...(value as Data), [key]: inner };
}

const fieldsOf = (name: string) => fixedConfig.collections.find((collection) => collection.name === name)?.fields ?? [];

/** All problems for each wrong value at each path, including fields that the entry leaves out. */
function allProblems(collection: CollectionName): Problem[] {
  const { data } = source(collection, '2024-ten');
  const { fields } = collections[collection];
  const places = [...placesOf(data), ...Object.keys(fields).map((key) => [key])];
  const misfits = places.flatMap((place) =>
    wrongValues.flatMap((wrong) => {
      const key = String(place[0]);
      return fields[key] === undefined ? [] : explainValue(fields[key], (put(data, place, wrong) as Data)[key], [key]);
    }),
  );
  const broken = Object.keys(fields).flatMap((key, index) => {
    const spoiled = { ...data, [key]: wrongValues[index], [`${key}s`]: 'lạ' };
    return checkEntry({ ...source(collection, '2024-ten'), data: spoiled }, [], today).problems;
  });
  return [...misfits, ...broken];
}

const vietnamese = /[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i;
const machine = /\[object|undefined|Invalid|expected|received|at \w+ \(|\.ts:\d|TypeError|ZodError|\{"|\\u\{|function/;
const quoted = /“[^”]*”/g;

function faultsOf(sentence: string): string[] {
  return [
    ...(vietnamese.test(sentence) ? [] : ['no Vietnamese']),
    ...(machine.test(sentence) ? ['words of the machine'] : []),
    ...(/[.?]$/.test(sentence) ? [] : ['no full stop']),
    ...(sentence.length > 2500 ? ['too long'] : []),
    ...(/\s{2}|\n| [,;:]| \.(?!\/)/.test(sentence.replace(quoted, '“”')) ? ['stray spaces'] : []),
  ];
}

/** Codes, keys and signs that occur only in files; messages in the form must not mention them. */
const fileSyntax =
  /---|##|\*\*|<\/?[A-Z]|\bnull\b|\btrue\b|\bfalse\b|ngoặc đơn|YAML|\.ya?ml|\.mdx|thư mục|thụt|trong tệp|gạch nối\b.*dòng|\b[a-z]+(?:-[a-z]+)+ \(|[a-z]\.\d+\.|\b[a-z]+[A-Z][a-z]+\b|…'|\b(?:dòng|Dòng) \d/;

describe.each(collectionNames)('%s', (collection) => {
  const problems = allProblems(collection);

  test('every sentence of the check is one for an editor', () => {
    const sentences = [...new Set(problems.map(formatProblem))];
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => faultsOf(sentence).length > 0)).toEqual([]);
  });

  test('every sentence of the form knows nothing of the file', () => {
    const placed = attachToFields(problems, fieldsOf(collection), 'title');
    // An unknown key has no label, so the message contains the key itself.
    const sentences = [
      ...new Set(placed.map(({ problem, text }) => text.replace(`${String(problem.path.at(-1))}: bài`, 'Bài'))),
    ];
    const wrong = sentences.filter(
      (sentence) => faultsOf(sentence).length > 0 || fileSyntax.test(sentence.replace(quoted, '“”')),
    );
    expect(wrong).toEqual([]);
  });

  test('a wrong value never passes in silence where it hides a field', () => {
    const { data } = source(collection, '2024-ten');
    const required = Object.keys(data);
    for (const key of required) {
      const { problems: found } = checkEntry(
        { ...source(collection, '2024-ten'), data: { ...data, [key]: { x: 1 } } },
        [],
        today,
      );
      expect(found.some(({ path }) => path[0] === key)).toBe(true);
    }
  });
});

test('every message on a body has words for the form', () => {
  const details: Readonly<Record<string, readonly unknown[]>> = {
    'hidden-character': ['U+200B (dấu cách rộng bằng không)', 'sau “Hội”'],
    'raw-html': ['br'],
    'table-row': [3, 2],
    'too-long': [300_000, 200_000],
    'too-deep': [20],
    'too-long-word': [2000],
    'heading-level': [1],
    'too-many-marks': ['*', 5000],
  };
  const wrong = Object.entries(messages).flatMap(([code, write]) => {
    const words = (formMessages as Readonly<Record<string, unknown>>)[code] ?? write;
    const sentence = (words as (...given: readonly unknown[]) => string)(
      ...(details[code] ?? ['Quote', 'source', 'Nguồn', 250, 200]),
    );
    const bare = sentence.replace(quoted, '“”').replace(/https:\/\//g, '');
    return faultsOf(sentence).length > 0 || fileSyntax.test(bare) || /[<>{}\\`]/.test(bare)
      ? [`${code}: ${sentence}`]
      : [];
  });
  expect(wrong).toEqual([]);
});
