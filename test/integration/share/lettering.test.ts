import { create } from 'fontkitten';
import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { readTypeface } from '../../../src/cli/fonts/typeface.ts';
import { drawWithCache, placeOf } from '../../../src/share/draw-with-cache.ts';
import { drawLabel } from '../../../src/share/label.ts';
import { breakLines, letteringOf } from '../../../src/share/lettering.ts';

const bases = 'aăâeêioôơuưy';
const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const vietnamese = Array.from(bases)
  .flatMap((base) => marks.map((mark) => (base + mark).normalize('NFC')))
  .concat('đ');
const letters = [...vietnamese, ...vietnamese.map((letter) => letter.toUpperCase())];
const letterings = { regular: letteringOf(400), bold: letteringOf(700) };
const mark = '<svg viewBox="0 0 32 32"/>';

test('every Vietnamese letter is drawn as the whole typeface draws it, and as no other', () => {
  const whole = create(readTypeface(700));
  if (whole.isCollection) throw new Error('The typeface is one font.');
  const outlineOf = (letter: string) =>
    whole
      .glyphForCodePoint(letter.codePointAt(0) ?? 0)
      .path.scale(1, -1)
      .translate(0, 0)
      .toSVG();
  const drawn = letters.map((letter) => letterings.bold.outline(letter, whole.unitsPerEm));
  expect(drawn).toEqual(letters.map(outlineOf));
  expect(new Set(drawn).size).toBe(letters.length);
});

test('text that has not been composed is drawn alike', () => {
  expect(letterings.bold.outline('tiến'.normalize('NFD'), 54)).toBe(letterings.bold.outline('tiến', 54));
});

test('a title with a letter that the typeface lacks is not drawn wrong, but not at all', () => {
  const label = { eyebrow: 'Phong trào', siteName: 'Trang', title: 'Việc tốt' };
  expect(drawLabel(label, mark, letterings)).toContain('<path');
  expect(drawLabel({ ...label, title: 'Việc tốt ☃' }, mark, letterings)).toBeUndefined();
});

test('lines break between words', () => {
  const fits = (line: string) => line.length <= 9;
  expect(breakLines('Cọc ba màu chia nước', fits)).toEqual(['Cọc ba', 'màu chia', 'nước']);
  expect(breakLines('Nghiêngnghiêng đổ', fits)).toEqual(['Nghiêngnghiêng', 'đổ']);
});

test('a picture is drawn once, and again when anything that it is made of changes', async () => {
  const draw = vi.fn(() => Promise.resolve(Buffer.from('ảnh')));
  const parts = [
    ['thử', '1'],
    ['thử', '1'],
    ['thử', '2'],
    ['th', 'ử1'],
  ];
  for (const madeOf of parts) expect(await drawWithCache(madeOf, draw)).toEqual(Buffer.from('ảnh'));
  for (const madeOf of parts) rmSync(placeOf(madeOf), { force: true });
  expect(draw).toHaveBeenCalledTimes(3);
});
