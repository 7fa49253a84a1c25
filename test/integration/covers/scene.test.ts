import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { personalDataCheck } from '../../../src/integrations/guard/personal-data.ts';
import { statementsIn } from '../../../src/integrations/guard/statements.ts';
import { scene } from '../../../src/covers/scene.ts';

test('the scene is a drawing a strict reader takes, three to one, light', async () => {
  const { format, width, height } = await sharp(Buffer.from(scene())).metadata();
  expect([format, width / height]).toEqual(['svg', 3]);
  expect(brotliCompressSync(scene()).length).toBeLessThanOrEqual(3000);
});

test('the scene is the same in every build', () => {
  expect(scene()).toBe(scene());
});

test('its coordinates do not look like numbers of people', () => {
  const file = { path: 'bia/chan-troi.svg', bytes: Buffer.from(scene()) };
  expect(statementsIn(file, scene()).flatMap(personalDataCheck([]))).toEqual([]);
});

test('sky, sun, sea and salt pans fill both crops to the edge', async () => {
  const { data, info } = await sharp(Buffer.from(scene())).raw().toBuffer({ resolveWithObject: true });
  const clear = data.filter((_value, index) => index % info.channels === 3).filter((alpha) => alpha < 250);
  expect(clear).toHaveLength(0);
});
