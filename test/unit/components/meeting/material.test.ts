import { expect, test } from 'vitest';
import { materialOf } from '../../../../src/components/meeting/material.ts';
import { wordsOf } from '../../../../src/text/words.ts';

const summary = 'Tổ ba người gom lưới cũ, trả lại bến sạch.';
const long = (name: string) =>
  Array.from({ length: 30 }, (_, index) => `${name} câu thứ ${index + 1} kể một việc đã làm.`).join(' ');
const body = {
  lines: ['Hoàn cảnh', long('Trước kia'), 'Cách làm', long('Khi làm'), 'Kết quả', long('Sau đó'), 'Bài học', 'Hết.'],
  headings: ['Hoàn cảnh', 'Cách làm', 'Kết quả', 'Bài học'].map((text) => ({ depth: 2 as const, text, id: text })),
};
const fields = { summary, needs: [], toReplicate: undefined, meeting: undefined };

test('the story has something of each section, in whole sentences, and is read in a good minute', () => {
  const { story } = materialOf(fields, body);
  expect(story[0]).toBe(summary);
  expect(story.map((part) => part.split(' ').slice(0, 2).join(' '))).toEqual([
    'Tổ ba',
    'Trước kia',
    'Khi làm',
    'Sau đó',
  ]);
  for (const part of story) expect(part).toMatch(/[.]$/);
  const words = wordsOf(story.join(' ')).length;
  expect(words).toBeGreaterThan(100);
  expect(words).toBeLessThanOrEqual(150);
});

test('a section that is missing, or begins with a long sentence, is left out', () => {
  const { story } = materialOf(fields, {
    lines: ['Cách làm', `${'rất '.repeat(120)}dài.`],
    headings: [{ depth: 2, text: 'Cách làm', id: 'cach-lam' }],
  });
  expect(story).toEqual([summary]);
});

test('what the editor wrote stands instead, question by question', () => {
  const own = { story: 'Một đoạn.\n\nHai đoạn.', questions: ['Ai biết sửa lưới?'], exercise: 'Vẽ bản đồ bến.' };
  const { story, questions, exercise } = materialOf({ ...fields, meeting: own }, body);
  expect(story).toEqual(['Một đoạn.', 'Hai đoạn.']);
  expect(questions).toHaveLength(3);
  expect(questions[0]).toBe('Ai biết sửa lưới?');
  expect(questions[1]).toMatch(/\?$/);
  expect(exercise).toBe('Vẽ bản đồ bến.');
});

test('beside the exercise stands what it took, unless the editor wrote another one', () => {
  const needs = ['Một thuyền thúng', 'Hai buổi sáng.'];
  expect(materialOf({ ...fields, needs }, body)).toMatchObject({
    needs,
    exercise: expect.stringMatching(/^Chia nhóm/) as string,
  });
  const meeting = { questions: [], exercise: 'Vẽ bản đồ bến.' };
  expect(materialOf({ ...fields, needs, meeting }, body)).toMatchObject({ needs: [], exercise: 'Vẽ bản đồ bến.' });
});

test('the beginning of a list is told with its items, and not before figures', () => {
  const headings = body.headings.slice(0, 3);
  const questions = ['Cách làm', 'Phiếu hỏi đúng hai câu:', '1. Đã đến mấy lần?', '2. Mất bao lâu?', 'Rồi bỏ vào hộp.'];
  const result = ['Kết quả', 'Số phiếu:', '212 lá', 'Người nộp mừng.'];
  expect(materialOf(fields, { lines: [...questions, ...result], headings }).story.slice(1)).toEqual([
    'Phiếu hỏi đúng hai câu: Đã đến mấy lần? Mất bao lâu? Rồi bỏ vào hộp.',
    'Người nộp mừng.',
  ]);
});

test('figures between the sentences are left out, and what a section leaves goes to the next', () => {
  const { story } = materialOf(fields, {
    lines: ['Hoàn cảnh', 'Ngắn thôi.', 'Cách làm', '212 ô lồng', long('Khi làm'), 'Kết quả', long('Sau đó')],
    headings: body.headings.slice(0, 3),
  });
  expect(story.join(' ')).not.toContain('212');
  const [, , how = '', result = ''] = story;
  // The group discusses how it was done, so that gets most words.
  expect(wordsOf(how).length).toBeGreaterThan(80);
  expect(wordsOf(result).length).toBeGreaterThan(30);
});

test('steps are read aloud without the numbers of their list', () => {
  const { story } = materialOf(fields, {
    lines: ['Cách làm', 'Thợ hàn cho sắt thừa.', '1. Mỗi nhà một bao.', '2. Chiều thứ Bảy mang ra cân.'],
    headings: [{ depth: 2, text: 'Cách làm', id: 'cach-lam' }],
  });
  expect(story).toEqual([summary, 'Thợ hàn cho sắt thừa. Mỗi nhà một bao. Chiều thứ Bảy mang ra cân.']);
});
