/** Reads numbers in Vietnamese notation as people type them into the form. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { toFileValue } from '../../../../admin/format/yaml/to-file-value.ts';
import { readTypedNumber, sayBack, showNumber } from '../../../../admin/widgets/typed-number.ts';
import { explainValue } from '../../../../src/domain/explain.ts';

test.each<[string, number | null]>([
  ['1250', 1250],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1.250', 1250],
  ['-12.345', -12345],
  ['54,6', 54.6],
  ['1.250,75', 1250.75],
  ['1.250.000', 1250000],
  ['1 250 000', 1250000],
  ['-3,5', -3.5],
  ['−3', -3],
  ['１２', 12],
  ['05', 5],
  ['-08', -8],
  ['0,125', 0.125],
  ['', null],
])('%s is %s', (typed, number) => {
  expect(readTypedNumber(typed)).toBe(number);
  expect(readTypedNumber(showNumber(number))).toBe(number);
});

describe('what could be two numbers, or is none, stays as it was typed', () => {
  test.each(['0.125', '0.500', '5000.000', '-0.075', '1e3', '0x1F', '031', '+5', '12,', 'hai', '1,250.5', '5 kg'])(
    '%s',
    (typed) => {
      expect(readTypedNumber(typed)).toBe(typed);
      expect(toFileValue(typed, z.number())).toBe(typed);
      expect(explainValue(z.number().meta({ label: 'Số' }), typed)).toHaveLength(1);
    },
  );

  test('the field says so, and says back the number that it has read', () => {
    expect(sayBack(readTypedNumber('1.250'))).toBe('Máy hiểu là 1250.');
    expect(sayBack(readTypedNumber('54,6'))).toBe('Máy hiểu là 54,6.');
    expect(sayBack(readTypedNumber('0.125'))).toBe(
      'Máy chưa hiểu “0.125” là số nào nên giữ nguyên chữ. Hãy ghi như 1250 hoặc 54,6.',
    );
    expect(sayBack(readTypedNumber(''))).toBeUndefined();
  });
});
