import { afterEach, expect, test } from 'vitest';
import { digestOf, nameObject, write } from '../../../src/recording/digest.ts';
import { asQuestion, askAgain, recordAnswer, rememberAnswersOf } from '../../../src/recording/questions.ts';
import { openReading, recorded, recording, type PageReading } from '../../../src/recording/recorder.ts';

interface Entry {
  id: string;
  data: { title: string; unit?: string };
}
interface Store {
  entries: Entry[];
}

const atUnit = asQuestion('test: atUnit', (store: Store, unit: string) =>
  store.entries.filter(({ data }) => data.unit === unit),
);
const sameUnit = asQuestion('test: sameUnit', (store: Store, entry: Entry) =>
  atUnit(store, entry.data.unit ?? '').filter((other) => other !== entry),
);

function storeOf(units: Readonly<Record<string, string>>): Store {
  const entries = Object.entries(units).map(([id, unit]) => {
    const entry = { id, data: recorded({ title: `Title of ${id}`, unit }, `entries/${id}`) };
    nameObject(entry, `entries/${id}`);
    return entry;
  });
  const store = { entries };
  rememberAnswersOf(store);
  return store;
}

function read(work: () => void): PageReading {
  recording.page = openReading();
  const { page } = recording;
  work();
  recording.page = undefined;
  return page;
}

afterEach(() => {
  recording.page = undefined;
});

test('a page depends on each field that it reads, also on one that is missing', () => {
  const values: Entry['data'] = { title: 'A' };
  const entry = recorded(values, 'entries/a');
  const { fields } = read(() => {
    expect(entry.title).toBe('A');
    expect(entry.unit).toBeUndefined();
    expect('unit' in entry).toBe(false);
  });
  expect(Object.fromEntries(fields)).toEqual({ 'entries/a': new Set(['title', 'unit']) });
  expect(read(() => ({ ...entry })).fields.get('entries/a')).toEqual(new Set(['*', 'title']));
});

test('a page depends on the answer to a question, not on what was searched for it', () => {
  const store = storeOf({ a: 'x', b: 'x', c: 'y' });
  const { fields, questions } = read(() => atUnit(store, 'x'));
  expect(fields.size).toBe(0);
  expect([...questions.keys()]).toEqual(['["test: atUnit","x"]']);
  const other = storeOf({ a: 'x', b: 'x', c: 'z' });
  expect(read(() => atUnit(other, 'x')).questions).toEqual(questions);
  expect(read(() => atUnit(storeOf({ b: 'x', a: 'y' }), 'x')).questions).not.toEqual(questions);
});

test('questions inside a question are not those of the page', () => {
  const store = storeOf({ a: 'x', b: 'x' });
  const [first] = store.entries;
  if (first === undefined) throw new Error('no entry');
  const { questions } = read(() => sameUnit(store, first));
  expect([...questions.keys()]).toEqual(['["test: sameUnit",{"@":"entries/a"}]']);
});

test('a question with an argument that was left out can be asked again', () => {
  const atUnitOrX = asQuestion('test: atUnitOrX', (store: Store, unit: string | undefined, id?: string) =>
    store.entries.filter((entry) => entry.data.unit === (unit ?? 'x') && (id === undefined || entry.id === id)),
  );
  const { questions } = read(() => atUnitOrX(storeOf({ a: 'x', b: 'y' }), undefined, undefined));
  const [[question, digest] = ['', '']] = questions;
  const later = storeOf({ a: 'x', b: 'y', c: 'y' });
  expect(askAgain(question, { store: later, own: {}, findEntry: () => undefined })).toBe(digest);
});

test('an answer may be sorted by whoever asked', () => {
  const store = storeOf({ a: 'x', b: 'x' });
  atUnit(store, 'x').reverse();
  expect(atUnit(store, 'x').map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a question can be asked again of another store, unless what it names is gone', () => {
  const questions = [
    '["test: atUnit","x"]',
    '["test: sameUnit",{"@":"entries/a"}]',
    '["entries"]',
    '["nobody asks this"]',
  ];
  const again = (store: Store) =>
    questions.map((question) =>
      askAgain(question, {
        store,
        own: { entries: () => store.entries },
        findEntry: (key) => store.entries.find(({ id }) => `entries/${id}` === key),
      }),
    );
  const before = again(storeOf({ a: 'x', b: 'x', c: 'y' }));
  expect(before.map((digest) => typeof digest)).toEqual(['string', 'string', 'string', 'undefined']);
  expect(again(storeOf({ a: 'x', b: 'x', c: 'y' }))).toEqual(before);
  expect(again(storeOf({ b: 'x', c: 'y' })).map((digest, index) => digest === before[index])).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(again(storeOf({ b: 'x' }))[1]).toBeUndefined();
});

test('an own answer of the store is recorded', () => {
  const store = storeOf({ a: 'x' });
  const { questions } = read(() => {
    recordAnswer(store, 'entries', store.entries);
  });
  expect(questions.get('["entries"]')).toBe(digestOf(store.entries));
});

test('digests tell values apart, whatever the order of their fields', () => {
  expect(write({ b: 1, a: undefined })).toBe(write({ b: 1 }));
  expect(write({ a: 1, b: [new Map([['c', 'd']])] })).toBe(write({ b: [new Map([['c', 'd']])], a: 1 }));
  const values = [
    1,
    '1',
    [1],
    ['1'],
    { a: 1 },
    { a: '1' },
    null,
    undefined,
    true,
    new Set([1]),
    new Map([[1, 1]]),
    [[1]],
  ];
  expect(new Set(values.map(digestOf)).size).toBe(values.length);
  expect(() => digestOf({ f: () => 1 })).toThrow('A page may not depend on a function');
});

test('a picture is looked at through its clone only: reading it would publish the original', () => {
  const pictureAt = (src: string) =>
    new Proxy(
      { src },
      {
        get: (target, name) => (name === 'clone' ? { ...target } : expect.fail(`read ${String(name)}`)),
      },
    );
  expect(digestOf([{ src: pictureAt('/a.jpg') }])).not.toBe(digestOf([{ src: pictureAt('/b.jpg') }]));
});
