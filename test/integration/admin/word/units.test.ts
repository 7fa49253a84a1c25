/** The unit that is proposed when a text names several places. */
import { describe, expect, test } from 'vitest';
import { factsOfContent, proposedFor } from '../../../support/word/read.ts';

const site = factsOfContent();
const unitOf = (sentence: string) =>
  proposedFor(
    `<p class="giua dam">Chuyện một người giữ bến đò</p><p>Ngày 3/5/2024, trời mưa lớn. ${sentence}</p>`,
    site,
    'unit',
  );

describe('where somebody comes from is not where the deed was done', () => {
  test.each([
    ['Cô Hoa quê ở xã Ninh Sim, dạy học ở xã Ninh Tây.', 'xa-ninh-tay'],
    ['Sinh ra và lớn lên tại xã Ninh Sim, chị về làm dâu rồi dạy học ở xã Ninh Tây.', 'xa-ninh-tay'],
    ['Nguyên quán xã Ninh Sim, anh trực đêm ở phường Ninh Đa.', 'phuong-ninh-da'],
    ['Anh là người Ninh Bình, công tác tại phường Ninh Đa.', 'phuong-ninh-da'],
    ['Quê chị ở tận Ninh Bình. Chị giữ trẻ ở xã Ninh Tây.', 'xa-ninh-tay'],
    ['Chị quê Ninh Bình, lấy chồng ở xã Ninh Tây, trồng quế ở xã Ninh Tây.', 'xa-ninh-tay'],
    ['Anh từ Ninh Sơn, Ninh Thuận ra, nay ở xã Ninh Tây.', 'xa-ninh-tay'],
  ])('%s', (sentence, unit) => {
    const found = unitOf(sentence);
    expect(found?.value).toBe(unit);
    expect(found?.note).toBeUndefined();
  });
});

test('a place that is only the home of somebody is proposed with a question', () => {
  const found = unitOf('Anh quê ở xã Ninh Sim.');
  expect(found?.value).toBe('xa-ninh-sim');
  expect(found?.note).toContain('hãy xem lại');
});

test('two places that the text names alike are both told', () => {
  const found = unitOf('Bà con xã Ninh Sim và xã Ninh Tây cùng ra bến.');
  expect([found?.value, found?.note].join(' ')).toMatch(/xa-ninh-sim .*Ninh Tây|xa-ninh-tay .*Ninh Sim/);
});

test('the label of a person may name the place', () => {
  const html = '<p class="giua dam">Chuyện một người giữ bến đò</p><p>Họ và tên: Lê Thị Hoa, xã Ninh Sim</p>';
  expect(proposedFor(`${html}<p>Trời mưa lớn, chị vẫn chèo.</p>`, site, 'unit')?.value).toBe('xa-ninh-sim');
});

test('a commune and its successor are no two answers', () => {
  expect(unitOf('Bà con xã Ninh Sim, nay là xã Tây Ninh Hòa, cùng ra bến.')?.note ?? '').not.toContain('Cũng có thể');
});
