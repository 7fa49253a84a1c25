import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawIcons } from '../../../src/cli/icons/draw.ts';
import { markSvg } from '../../../src/components/page/mark.ts';
import { themeColors } from '../../../src/styles/theme-colors.ts';

const made = await drawIcons();
const pixelsOf = async (png: Buffer) => await sharp(png).ensureAlpha().raw().toBuffer();

/** The images in an `.ico` file, with the sizes given in the file's directory. */
function picturesIn(ico: Buffer) {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = ico.readUInt32LE(entry + 12);
    return { side: ico.readUInt8(entry), png: ico.subarray(offset, offset + ico.readUInt32LE(entry + 8)) };
  });
}

describe('the icons in public/ are what the command makes', () => {
  test.each([...made])('%s', async (name, bytes) => {
    const committed = readFileSync(`public/${name}`);
    if (name.endsWith('.png')) expect((await pixelsOf(committed)).equals(await pixelsOf(bytes))).toBe(true);
    else expect(committed.equals(bytes)).toBe(true);
  });
});

test('favicon.ico holds the two sizes of browser tabs', async () => {
  const pictures = picturesIn(readFileSync('public/favicon.ico'));
  expect(pictures.map(({ side }) => side)).toEqual([16, 32]);
  for (const { side, png } of pictures) {
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ width: side, height: side, format: 'png' });
  }
});

test('the mark that stands on every page is small', () => {
  expect(markSvg.length).toBeLessThanOrEqual(500);
});

test('what matters of the icon for phones survives a round cut', async () => {
  const { data, info } = await sharp('public/icon-512.png').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colorAt = (x: number, y: number) =>
    data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3).toString('hex');
  const ground = new Set([colorAt(0, 0), colorAt(0, info.height - 1)]);
  const middle = info.width / 2;
  const outside = Array.from({ length: info.width * info.height }, (_, index) => index)
    .map((index) => ({ x: index % info.width, y: Math.floor(index / info.width) }))
    .filter(({ x, y }) => Math.hypot(x - middle, y - middle) > 0.4 * info.width);
  const cut = outside.filter(({ x, y }) => !ground.has(colorAt(x, y)));
  // Only the anti-aliased line between sky and sea is neither of the two colours.
  expect(cut.every(({ y }) => y === cut[0]?.y)).toBe(true);
  expect(ground.size).toBe(2);
});

test('the bars of the browser have the colour of the paper', () => {
  const papers = [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--color-paper: (#\w+)/g)].map(
    ([, color]) => color,
  );
  expect(new Set(papers)).toEqual(new Set(Object.values(themeColors)));
  expect(papers[0]).toBe(themeColors.light);
});
