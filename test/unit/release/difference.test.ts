import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/release/difference.ts';
import { formatManifest, type Manifest, type ReleasedFile } from '../../../src/release/manifest.ts';
import { randomFrom } from '../../support/random.ts';

const manifestOf = (files: Manifest['files'], base = '/'): Manifest => ({
  version: 1,
  id: '20261130-100000-abcdef0',
  before: '',
  commit: 'abcdef0',
  day: '2026-11-30',
  time: '2026-11-30T10:00:00+07:00',
  production: true,
  siteUrl: 'https://gallery.example',
  base,
  counts: { files: Object.keys(files).length, entries: 0, made: 0, kept: 0, deleted: 0 },
  withdrawn: [],
  revoked: ['Gương “người tốt”, 2024'],
  held: [],
  gone: [],
  moved: {},
  files,
});
const bytesOf = (files: Manifest['files'], base?: string) => Buffer.from(formatManifest(manifestOf(files, base)));
const file = (sha256: string, more: Partial<ReleasedFile> = {}): ReleasedFile => ({
  sha256,
  bytes: 1,
  since: 'a',
  ...more,
});

test('lists the files that only one of the manifests has in its version', () => {
  const former = bytesOf({ 'a.html': file('1'), 'b.html': file('2'), 'c.html': file('3') }, '/cu/');
  const later = bytesOf({ '0.html': file('0'), 'b.html': file('2', { since: 'b' }), 'c.html': file('3') });
  expect(differenceOf(former, later)).toEqual({
    base: '/cu/',
    removed: { 'a.html': file('1'), 'b.html': file('2') },
    added: { '0.html': file('0'), 'b.html': file('2', { since: 'b' }) },
  });
});

test('leads from the former files to the later ones, whatever their names and order', () => {
  const random = randomFrom(7);
  const names = ['a', 'a b', 'a!b', 'a/b', 'a"b', 'ảnh,1', 'b', 'z\\y', '{', '}'];
  const draw = () => {
    const chosen = names.filter(() => random.below(10) < 7);
    const ordered = random.below(2) === 0 ? chosen : chosen.toReversed();
    return Object.fromEntries(ordered.map((name) => [name, file(String(random.below(3)))]));
  };
  for (let round = 0; round < 500; round += 1) {
    const [former, later] = [draw(), draw()];
    const { removed = {}, added = {} } = differenceOf(bytesOf(former), bytesOf(later)) ?? {};
    const kept = Object.entries(former).filter(([name]) => removed[name] === undefined);
    expect({ ...Object.fromEntries(kept), ...added }).toEqual(later);
    expect(Object.entries(former)).toEqual(expect.arrayContaining(Object.entries(removed)));
  }
});

test('finds a manifest that is cut off, empty or garbled damaged', () => {
  const later = bytesOf({ 'b.html': file('2') });
  const former = bytesOf({ 'a.html': file('1'), 'b.html': file('2') });
  for (let length = 0; length < former.length; length += 1)
    expect(differenceOf(former.subarray(0, length), later)).toBeUndefined();
  const garbled = Buffer.from(former.toString().replace('"a.html"', '"a.html'));
  expect(differenceOf(garbled, later)).toBeUndefined();
  expect(differenceOf(bytesOf({}), later)).toEqual({ base: '/', removed: {}, added: { 'b.html': file('2') } });
});
