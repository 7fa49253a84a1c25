import { expect, test } from 'vitest';
import { toClauses } from '../../../../src/components/movement/printed-text.ts';

const slip = {
  id: 'E1',
  field: 'assignment',
  from: 'tâm tâm',
  to: 'tâm',
  kind: 'danh-may',
  certainty: 'chac-chan',
} as const;

test('each clause stands alone and keeps its semicolon', () => {
  expect(toClauses('có cách làm hay; đạt kết quả; góp công.', [])).toEqual([
    ['có cách làm hay;'],
    ['đạt kết quả;'],
    ['góp công.'],
  ]);
});

test('a slip is cut out where it stands', () => {
  expect(toClauses('giữ tâm tâm sáng; làm tốt.', [slip])).toEqual([['giữ ', slip, ' sáng;'], ['làm tốt.']]);
});

test('a slip at the head of a clause leaves no empty part', () => {
  expect(toClauses('làm tốt; tâm tâm sáng', [slip])).toEqual([['làm tốt;'], [slip, ' sáng']]);
});

test('no word of the text is lost', () => {
  const text = 'một; hai tâm tâm; ba;bốn; năm.';
  const joined = toClauses(text, [slip])
    .map((clause) => clause.map((part) => (typeof part === 'string' ? part : part.from)).join(''))
    .join(' ');
  expect(joined).toBe(text);
});
