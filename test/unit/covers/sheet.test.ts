import { expect, test } from 'vitest';
import { materialOf } from '../../../src/covers/material.ts';
import { coverPart, hashedName, sheetOf, squarePart } from '../../../src/covers/sheet.ts';

const rows = [
  { id: 'nong-thon-moi', material: materialOf({ icon: 'wheat', hue: 96 }) },
  { id: 'y-te', material: materialOf({ icon: 'stethoscope', hue: 192 }) },
];
const sheet = sheetOf(rows);
const idsIn = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

test('every entry finds its part, and the same one each time', () => {
  const ids = idsIn(sheet);
  for (const entry of ['2023-a', '2024-b', 'mot-viec-hay']) {
    expect(ids).toContain(coverPart('y-te', entry));
    expect(coverPart('y-te', entry)).toBe(coverPart('y-te', entry));
  }
  expect(ids).toContain(squarePart('nong-thon-moi'));
});

test('no id is there twice, and every tile that is used is there', () => {
  const ids = idsIn(sheet);
  expect(new Set(ids).size).toBe(ids.length);
  const used = [...sheet.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
});

test('parts do not overlap', () => {
  const places = [...sheet.matchAll(/<view [^>]*viewBox="0 (\d+) \d+ (\d+)"/g)].map(([, y, height]) => [
    Number(y),
    Number(height),
  ]);
  expect(places.length).toBe(2 * 7);
  for (const [index, [y = 0]] of places.entries()) {
    const [before = 0, height = -1] = places[index - 1] ?? [];
    expect(y).toBeGreaterThanOrEqual(before + height);
  }
});

test('the name of the file changes with its content', () => {
  expect(hashedName('gach-bong', sheet)).toMatch(/^gach-bong\.[0-9a-f]{8}$/);
  expect(hashedName('gach-bong', sheet)).not.toBe(hashedName('gach-bong', sheetOf(rows.slice(1))));
});
