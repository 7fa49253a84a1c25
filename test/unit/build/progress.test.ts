import { expect, test } from 'vitest';
import { lineOf, showProgress } from '../../../src/build/progress.ts';

test.each([
  [1, 100, 1000, 'Đang dựng trang ░░░░░░░░░░░░░░░░░░░░░░░░ 1/100, còn khoảng 1 phút 39 giây'],
  [5000, 10_000, 4000, 'Đang dựng trang ████████████░░░░░░░░░░░░ 5.000/10.000, còn khoảng 4 giây'],
  [7, 7, 90, 'Đang dựng trang ████████████████████████ 7/7, còn khoảng 0 giây'],
])('%i of %i', (done, total, passed, line) => {
  expect(lineOf('Đang dựng trang', done, total, passed)).toBe(line);
});

test('the line is written over itself, not more often than an eye follows, and gone in the end', () => {
  let time = 0;
  let written = '';
  const screen = { isTTY: true, write: (text: string) => (written += text) };
  const progress = showProgress({ name: 'Đang dựng', total: 1000, now: () => time }, screen);
  for (let index = 0; index < 1000; index += 1) {
    progress.step();
    time += 1;
  }
  progress.end();
  expect(written.match(/\r/g)).toHaveLength(11);
  expect(written).not.toContain('\n');
  expect(written.endsWith('\r\u001b[K')).toBe(true);
});

test('a log gets nothing', () => {
  const progress = showProgress({ name: 'Đang dựng', total: 2 }, { write: () => expect.fail('written') });
  progress.step();
  progress.end();
});
