import en from 'decap-cms-locales/dist/esm/en/index.js';
import { expect, test } from 'vitest';
import { vi } from '../../../src/editors/vi.ts';

interface Phrases {
  readonly [key: string]: string | Phrases;
}

const flatten = (phrases: Phrases, before = ''): [key: string, phrase: string][] =>
  Object.entries(phrases).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flatten(value, `${before}${key}.`),
  );
const placeholders = (phrase: string): string[] => [...new Set(phrase.match(/%\{\w+\}/g))].sort();

const decap = new Map(flatten(en as Phrases));
const ours = new Map(flatten(vi));

test('every phrase of Decap has a Vietnamese one, and no other is there', () => {
  expect([...ours.keys()].sort()).toEqual([...decap.keys()].sort());
});

test('a phrase fills in only what Decap gives it', () => {
  const given = (key: string) => placeholders(decap.get(key) ?? '');
  const wrong = [...ours].filter(([key, phrase]) => placeholders(phrase).some((name) => !given(key).includes(name)));
  expect(wrong).toEqual([]);
});

test('no phrase is left in English', () => {
  const names = ['Markdown'];
  const same = [...ours].filter(
    ([key, phrase]) => decap.get(key) === phrase && /[a-z]{3}/i.test(phrase.replace(/%\{\w+\}/g, '')),
  );
  expect(same.filter(([, phrase]) => !names.includes(phrase))).toEqual([]);
});
