import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPathOf, type QrPath } from '../../../../src/components/print/qr-path.ts';

const address = 'https://dienhinh.example.vn/dien-hinh/2023-kho-nong-cu-muon-chung/';

/** Draws the dashed line as SVG does, and returns for each module whether a dash covers it. */
function modulesOf({ size, d, dashes }: QrPath): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const inks = dashes
    .split(' ')
    .flatMap((length, index) => Array.from({ length: Number(length) }, () => index % 2 === 0));
  const [, start = '', moves = ''] = /^M([\d. ]+)(.*)$/.exec(d) ?? [];
  let [x = 0, y = 0] = start.split(' ').map(Number);
  for (const [, command = '', length = ''] of moves.matchAll(/([hv])(-?\d+)/g)) {
    const way = Math.sign(Number(length));
    for (let step = 0; step < Math.abs(Number(length)); step += 1) {
      const isDark = inks.shift() === true;
      if (command === 'h') (modules[Math.floor(y)] ?? [])[way > 0 ? x : x - 1] = isDark;
      else expect(isDark).toBe(false);
      if (command === 'h') x += way;
      else y += way;
    }
  }
  expect(inks).toEqual([]);
  return modules;
}

test('the dashes cover the dark modules of the code and no other', () => {
  const path = qrPathOf(address);
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  expect(path.size).toBe(size);
  expect(modulesOf(path)).toEqual(data);
});

test('the code has four modules of white on each side', () => {
  const modules = modulesOf(qrPathOf(address));
  const margin = [0, 1, 2, 3].flatMap((row) => [modules[row], modules.at(-1 - row), modules.map((line) => line[row])]);
  expect(margin.flat().includes(true)).toBe(false);
  expect(modules[4]?.slice(4, 11)).toEqual(Array.from({ length: 7 }, () => true));
});

test('another address gives another code', () => {
  expect(qrPathOf(`${address}a`).dashes).not.toBe(qrPathOf(address).dashes);
});

test('a code stays small in the page', () => {
  const { d, dashes } = qrPathOf(address);
  expect(d.length + dashes.length).toBeLessThan(1900);
});
