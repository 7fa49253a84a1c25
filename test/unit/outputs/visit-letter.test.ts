import { expect, test } from 'vitest';
import type { Block } from '../../../src/outputs/blocks.ts';
import { letterBlocks } from '../../../src/outputs/visit-letter.ts';

const about = {
  title: 'Tổ ba người một bến',
  address: 'https://gallery.example/dien-hinh/2022-to-ba-nguoi/',
  place: 'Xã Ninh Ích (thị xã Ninh Hòa cũ)',
  via: 'Mặt trận',
  months: undefined,
  limit: undefined,
  note: undefined,
  questions: ['Ai làm đầu tiên?'],
};
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'list') return block.items.map((runs) => runs.map(({ text }) => text).join(''));
      return block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [];
    })
    .join('\n');

test('the letter says to whom, about what and where it is told', () => {
  const text = textOf(letterBlocks(about));
  expect(text).toContain('Kính gửi: Mặt trận');
  expect(text).toContain('“Tổ ba người một bến” ở Xã Ninh Ích (thị xã Ninh Hòa cũ)');
  expect(text).toContain(about.address);
  expect(text).toContain('Ai làm đầu tiên?');
  expect(text).not.toMatch(/nơi đón cho biết|undefined/);
});

test('it repeats what the host says', () => {
  const text = textOf(
    letterBlocks({ ...about, months: 'tháng 4 và tháng 9', limit: 'mỗi tháng một đoàn', note: 'Mang ủng sạch.' }),
  );
  expect(text).toMatch(/Số người trong đoàn: …+ \(nơi đón cho biết: mỗi tháng một đoàn\)/);
  expect(text).toMatch(/Thời gian xin đến: …+ \(nơi đón cho biết: tháng 4 và tháng 9\)/);
  expect(text).toContain('lời dặn của nơi đón: Mang ủng sạch.');
});

test('it asks for no number and no address of a person', () => {
  expect(textOf(letterBlocks(about))).not.toMatch(/điện thoại|căn cước|địa chỉ|thư điện tử/i);
});

test('who asks has one line to write on, which is not torn apart', () => {
  const [, line = ''] = textOf(letterBlocks(about)).split('\n');
  expect(line).toMatch(/^Chúng tôi là: …{15,}$/);
  // In Times of 14 points a “…” takes 5 mm, other characters on average less than 2.4 mm; a line has 165 mm.
  const width = [...line].reduce((sum, letter) => sum + (letter === '…' ? 5 : 2.4), 0);
  expect(width).toBeLessThan(165);
});
