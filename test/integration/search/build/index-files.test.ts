import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { toTerm } from '../../../../src/search/analyse.ts';
import { changeFiles, toFiles, type WordFile } from '../../../../src/search/build/index-files.ts';
import { pickRecords, StaleIndexError, type Words } from '../../../../src/search/build/places.ts';
import { readIndex } from '../../../../src/search/engine/index-reader.ts';
import { fileNames } from '../../../../src/search/files.ts';
import { randomFrom } from '../../../support/random.ts';

const records = 60;
const termOf = (canonical: string) => toTerm({ canonical });
const spellings = ['hoa', 'hòa', 'hóa', 'họa'];

/** Returns the same words in each call: 90 words in four spellings, each in some of the records, at rising places. */
function makeWords(): Words {
  const random = randomFrom(7);
  const words: Words = new Map();
  for (let word = 0; word < 90; word += 1) {
    const forms = new Map<string, number[]>();
    for (const spelling of spellings) {
      const places = Array.from({ length: records }, (_, record) => {
        const steps = Array.from({ length: random.below(4) }, () => 1 + random.below(200));
        return random.below(3) > 0 || steps.length === 0 ? [] : [record, steps.length, ...steps];
      });
      forms.set(termOf(`${spelling}${word}`), places.flat());
    }
    words.set(termOf(`hoa${word}`), forms);
  }
  return words;
}

const readerOf = (all: ReadonlyMap<string, Uint8Array>) => (path: string) => {
  const content = all.get(path);
  if (content === undefined) throw new Error(`${path} is gone`);
  return content;
};
const byPath = (files: readonly WordFile[]) =>
  new Map(files.map(({ name, content }) => [fileNames.index(name), content]));

/** Looks up all 90 words as the search does. */
async function readAll(files: readonly { start: string; name: string }[], read: (path: string) => Uint8Array) {
  const index = { starts: files.map(({ start }) => start).join(' '), files: files.map(({ name }) => name) };
  const reader = readIndex({ index, numbers: [[0, records]] }, (name) =>
    Promise.resolve(gunzipSync(read(fileNames.index(name)))),
  );
  const words = Array.from({ length: 90 }, (_, word) => `hoa${word}`);
  await reader.load(words);
  return words.map((word) => reader.find(word));
}

describe('words', () => {
  const whole = makeWords();
  const files = toFiles(whole);

  test('are spread over files, each below a limit, and come back as they were', async () => {
    expect(files.length).toBeGreaterThan(3);
    const [first] = await readAll(files, readerOf(byPath(files)));
    const forms = whole.get(termOf('hoa0'));
    expect(first?.forms).toEqual([...spellings].map((form) => `${form}0`).sort());
    const [record = -1, count, ...steps] = forms?.get(termOf('hóa0')) ?? [];
    const places = first?.records.get(record)?.filter((place) => first.forms[place & 31] === 'hóa0');
    expect(places?.map((place) => place >> 5)).toEqual(
      steps.slice(0, count).map((_step, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0)),
    );
  });

  test.each([1, 2, 3, 4])('are the same however the records came into the index (%i)', async (seed) => {
    const random = randomFrom(seed);
    const isLate = Array.from({ length: records }, () => random.below(3) === 0);
    const isWrong = Array.from({ length: records }, () => random.below(4) === 0);
    // The change adds the late records, and removes extra records, which repeat the words of other records.
    const before = pickRecords(whole, (record) => (isLate[record] === true ? undefined : record));
    const earlier = pickRecords(whole, (record) => (isWrong[record] === true ? records + record : undefined));
    const base = toFiles(mergeWords(before, earlier));
    const all = byPath(base);
    const { files: changed, written } = changeFiles(
      base,
      { removed: earlier, added: pickRecords(whole, (record) => (isLate[record] === true ? record : undefined)) },
      readerOf(all),
    );
    for (const [path, content] of byPath(written)) all.set(path, content);
    expect(await readAll(changed, readerOf(all))).toEqual(await readAll(files, readerOf(byPath(files))));
  });

  test('leave no trace when their records go', () => {
    const { files: left, written } = changeFiles(files, { removed: whole, added: new Map() }, readerOf(byPath(files)));
    expect([left, written]).toEqual([[], []]);
  });

  test('that are not as expected are not changed', () => {
    const other = pickRecords(whole, (record) => record + 1);
    const change = () => changeFiles(files, { removed: other, added: new Map() }, readerOf(byPath(files)));
    expect(change).toThrow(StaleIndexError);
    const twice = () => changeFiles(files, { removed: new Map(), added: whole }, readerOf(byPath(files)));
    expect(twice).toThrow(StaleIndexError);
  });
});

/** Merges the words. The numbers of the records of `more` must be higher than those of `words`. */
function mergeWords(words: Words, more: Words): Words {
  const merged: Words = new Map();
  for (const term of new Set([...words.keys(), ...more.keys()])) {
    const forms = new Map(words.get(term));
    for (const [form, places] of more.get(term) ?? []) forms.set(form, [...(forms.get(form) ?? []), ...places]);
    merged.set(term, forms);
  }
  return merged;
}
