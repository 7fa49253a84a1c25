import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { bandOf, coverOf, squareOf } from '../../../src/covers/arrange.ts';
import { materialOf } from '../../../src/covers/material.ts';
import { gold } from '../../../src/covers/palette.ts';
import { tileOf } from '../../../src/covers/tiles.ts';
import { entries, movements } from '../../support/cover-samples.ts';

const coverOfEntry = ({ slug, look }: (typeof entries)[number]): string => coverOf(slug, materialOf(look));
const covers = entries.map(coverOfEntry);
const floors = [...movements].flatMap(([id, look]): [string, string, string[]][] => {
  const material = materialOf(look);
  const { deep, vivid, soft, pale } = material.palette;
  const tones = [deep, vivid, soft, pale, gold];
  return [
    [`the square of ${id}`, squareOf(material), tones],
    [`the band of ${id}`, bandOf(material), tones],
    [`a cover of ${id}`, coverOf('mot-viec-hay', material), tones],
  ];
});
const bytesOf = (svg: string): number => brotliCompressSync(svg).length;

describe('the cover of an entry', () => {
  test('is the same in every build', () => {
    expect(entries.map(coverOfEntry)).toEqual(covers);
  });

  test('is no other entry’s', () => {
    expect(new Set(covers).size).toBe(entries.length);
  });

  test('shows the tile of its movement', () => {
    const strangers = entries.filter(({ look }, index) => !covers[index]?.includes(materialOf(look).tile.main));
    expect(strangers).toEqual([]);
  });

  test('is light', () => {
    const sizes = covers.map(bytesOf).sort((a, b) => a - b);
    expect(sizes.at(-1)).toBeLessThanOrEqual(1200);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(800);
  });

  test('is sixteen to nine', async () => {
    const { width, height } = await sharp(Buffer.from(covers[0] ?? '')).metadata();
    expect(width / height).toBeCloseTo(16 / 9, 1);
  });

  test('is never an empty field in the middle square, at the size of a thumbnail', async () => {
    const shares = await Promise.all(covers.map(async (svg) => shareOfCommonest(await thumbnailOf(svg))));
    expect(Math.max(...shares)).toBeLessThan(0.8);
  });

  test('differs at a glance from every other of its movement, at the size of a thumbnail', async () => {
    const thumbnails = await Promise.all(covers.map(thumbnailOf));
    const shares = entries.flatMap(({ movement }, one) =>
      entries.flatMap((entry, other) =>
        other > one && entry.movement === movement ? [shareOfDifferent(thumbnails[one], thumbnails[other])] : [],
      ),
    );
    expect(shares.length).toBeGreaterThan(50);
    expect(Math.min(...shares)).toBeGreaterThan(0.1);
  });
});

/** Colors of the pixels of the square thumbnail that compact lists show. */
async function thumbnailOf(svg: string): Promise<number[]> {
  const image = sharp(Buffer.from(svg)).resize({ width: 96, height: 96, fit: 'cover' }).removeAlpha().raw();
  const bytes = await image.toBuffer();
  return Array.from({ length: bytes.length / 3 }, (_value, pixel) => bytes.readUIntBE(pixel * 3, 3));
}

function shareOfCommonest(colours: number[]): number {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return Math.max(...counts.values()) / colours.length;
}

/** Share of the pixels whose colors differ clearly. Small differences are ignored, because edges are blurred. */
function shareOfDifferent(one: number[] = [], other: number[] = []): number {
  const apart = (colour: number, second = 0) =>
    [16, 8, 0].reduce((sum, shift) => sum + Math.abs(((colour >> shift) & 255) - ((second >> shift) & 255)), 0);
  return one.filter((colour, pixel) => apart(colour, other[pixel]) > 60).length / one.length;
}

describe.each(floors)('%s', (_name, svg, tones) => {
  test('is a drawing a strict reader takes, light as a tile', async () => {
    expect((await sharp(Buffer.from(svg)).metadata()).format).toBe('svg');
    expect(bytesOf(svg)).toBeLessThanOrEqual(1200);
  });

  test('has only the tones of its movement and gold', () => {
    const used = svg.match(/#[0-9a-f]{3,8}(?=")/g) ?? [];
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((colour) => !tones.includes(colour))).toEqual([]);
    expect(svg).not.toMatch(/style=|<style|url\(|rgb|oklch/);
  });

  test('uses nothing that it does not define', () => {
    const defined = [...svg.matchAll(/<g id="(\w+)"/g)].map(([, id]) => id);
    const used = [...svg.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
  });
});

test('every movement has a tile of its own', () => {
  const drawn = [...movements.values()].map(({ icon }) => tileOf(icon));
  expect(new Set(drawn.flatMap(({ main, second }) => [main, second])).size).toBe(30);
});

test('an icon without a tile is an error that names it', () => {
  expect(() => tileOf('anchor')).toThrow('Biểu tượng “anchor” chưa có ô gạch');
});
