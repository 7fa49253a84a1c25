/** The content check sees each value as it was typed: where YAML reads something else, the message quotes the file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { writeYaml } from '../../../admin/format/yaml/front-matter.ts';
import { readYaml } from '../../../src/corpus/source-file.ts';
import { explainValue } from '../../../src/domain/explain.ts';
import { text, year } from '../../../src/domain/fields.ts';
import { formatProblem } from '../../../src/domain/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'typed-'));
const path = join(folder, 'tep.yaml');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const label = 'Nhãn';
const fields = z.strictObject({
  title: z.optional(text(1, 200, { label })).meta({ label }),
  value: z.optional(z.number()).meta({ label }),
  year: z.optional(year({ label })).meta({ label }),
  welcome: z.optional(z.boolean()).meta({ label }),
  needs: z.optional(z.array(text(1, 200, { label }))).meta({ label }),
});

function read(content: string) {
  writeFileSync(path, content);
  const result = readYaml(path);
  const data: unknown = result.source?.data;
  const faults = result.ok ? [] : result.problems.map(({ line, message }) => `${line ?? 0}: ${message}`);
  const problems = explainValue(fields, data, [], result.source?.written).map(formatProblem);
  return { data, faults, problems };
}

describe('text that would be dropped', () => {
  const dropped = (line: number, from: string, example: string) =>
    `${line}: Từ “${from}” trở đi bị bỏ đi, máy không đọc. Nếu là chữ của bài: hãy đặt cả giá trị trong ngoặc đơn: ${example}. Nếu là ghi chú, hãy chuyển lên một dòng riêng, sát lề.`;

  test.each<[content: string, fault: string]>([
    ['title: Tổ 3 # ba người\n', dropped(1, '# ba người', "title: 'Tổ 3 # ba người'")],
    ["title: Tổ '3' #nước\n", dropped(1, '#nước', "title: 'Tổ ''3'' #nước'")],
    ['value: 12 # tấn\n', dropped(1, '# tấn', "value: '12 # tấn'")],
    ['needs:\n  - Một cây\n  - # Hai cây\n', dropped(3, '# Hai cây', "- '# Hai cây'")],
    ['title: #nhanrong\nyear: 2024\n', dropped(1, '#nhanrong', "title: '#nhanrong'")],
    ['title: Tổ ba\n  # người\n', dropped(2, '# người', "'…'")],
  ])('%j', (content, fault) => {
    expect(read(content).faults).toEqual([fault]);
  });

  test.each([
    '# Đầu tệp.\ntitle: Tổ ba\n',
    "title: 'Tổ #3' # đã hỏi\n",
    'title: "Tổ" # đã hỏi\n',
    'needs: [Một, Hai] # đã hỏi\n',
    'needs: # đã hỏi\n  - Một\n  # ghi riêng\n  - Hai\n',
    'title: Tổ#3\nyear: 2024\n# Cuối tệp.\n',
    'title: |-\n  Tổ # 3\n',
  ])('%j drops nothing', (content) => {
    expect(read(content)).toMatchObject({ faults: [], problems: [] });
  });

  test('other mistakes of the file are told in the same run', () => {
    const { faults, problems } = read('title: Tổ: ba\nvalue: 1e3\nyear: 20x4\nneeds:\n\t- a # b\n');
    expect(faults.map((fault) => fault.slice(0, 2))).toEqual(['1:', '5:']);
    expect(problems).toHaveLength(2);
  });
});

describe('numbers', () => {
  const said = (content: string) => read(content).problems.join('\n');

  test.each(['1250', '0', '-5', '0.5', '12.50', '1234.5', '0.1250', '0.000', '10.1234'])(
    '%s is a number',
    (written) => {
      expect(said(`value: ${written}\n`)).toBe('');
    },
  );

  test.each<[written: string, advice: string]>([
    ['1e3', '1000'],
    ['0x1F', '31'],
    ['0o17', '15'],
    ['031', '31'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['7.', '7'],
    ['-0', '0'],
    ['2.5E-1', '0.25'],
  ])('%s is refused as it is written', (written, advice) => {
    expect(said(`value: ${written}\n`)).toMatch(
      new RegExp(`ghi “${written.replace(/[+.]/g, '\\$&')}” thì máy đọc là .*, ví dụ ${advice}\\.$`),
    );
  });

  test.each(['1_000', "'1250'", '1.250,5', '1:30', 'Infinity', '１２', '~', 'hai'])('%s is no number', (written) => {
    expect(said(`value: ${written}\n`)).toContain(`“${written.replaceAll("'", '')}”`);
  });

  test.each(['.inf', '-.Inf', '.nan'])('%s is no number', (written) => {
    expect(said(`value: ${written}\n`)).toContain(`“${written}”`);
  });

  test.each<[written: string, whole: string, decimal: string]>([
    ['1.250', '1250', '1.25'],
    ['5000.000', '5000000', '5000'],
    ['0.500', '500', '0.5'],
    ['0.125', '125', '0.1250'],
    ['-0.075', '-75', '-0.0750'],
    ['12345.678', '12345678', '12345.6780'],
    ['1234.500', '1234500', '1234.5'],
    ['12.345', '12345', '12.3450'],
    ['-7.500', '-7500', '-7.5'],
    ['2.000', '2000', '2'],
  ])('%s is a question, and its answers are none', (written, whole, decimal) => {
    expect(said(`value: ${written}\n`)).toContain(`“${written}” là ${whole} hay ${written.replace('.', ',')}?`);
    expect(said(`value: ${written}\n`)).toContain(`thì ghi ${decimal}.`);
    expect(said(`value: ${whole}\n`)).toBe('');
    expect(said(`value: ${decimal}\n`)).toBe('');
  });

  test('a year with a dot for thousands is told as it is written', () => {
    expect(said('year: 2.024\n')).toBe(
      'Nhãn (year): phải là số nguyên, mà đang là “2.024”. Ghi số không có dấu chấm hàng nghìn, ví dụ 2024.',
    );
  });

  test('more digits than can be held', () => {
    expect(said('value: 0.12345678901234567891\n')).toContain('có quá nhiều chữ số');
    expect(said('value: 12345678901234567890\n')).toContain('có quá nhiều chữ số');
  });
});

describe('other values', () => {
  test.each<[content: string, quoted: string]>([
    ['title: 0912\n', "“0912” đang được hiểu là số. Hãy đặt giá trị trong ngoặc đơn '0912'"],
    ['title: True\n', "“True” đang được hiểu là đúng/sai. Hãy đặt giá trị trong ngoặc đơn 'True'"],
    ['title: [Tổ] \n', '“[Tổ]” đang được hiểu là danh sách'],
    [
      'title: ~\n',
      "“~” được hiểu là để trống. Hãy điền, hoặc xóa cả dòng nếu không bắt buộc; nếu là chữ thì đặt trong ngoặc đơn '~'",
    ],
    ['title: NULL\n', '“NULL” được hiểu là để trống'],
    ['needs:\n  - Cây: hai\n', "“Cây: hai” đang được hiểu là nhóm trường. Hãy đặt giá trị trong ngoặc đơn 'Cây: hai'"],
    ['welcome: yes\n', '“yes”'],
    ['welcome: Off\n', '“Off”'],
  ])('%j', (content, quoted) => {
    expect(read(content).problems.join('\n')).toContain(quoted);
  });

  test.each(['no', 'on', '12:30', '2024-05-17', 'sáu'])('the text %s stays what it is', (written) => {
    expect(read(`title: ${written}\n`)).toEqual({ data: { title: written }, faults: [], problems: [] });
  });
});

describe('what the editors’ pages write', () => {
  const roundTrip = (values: Readonly<Record<string, unknown>>) => {
    const { data, faults, problems } = read(writeYaml(values, fields, undefined));
    // Problems about raw marks belong to another rule and are ignored here.
    return { data, faults, problems: problems.filter((problem) => !problem.includes('sẽ hiện nguyên')) };
  };

  // Several cases to a line.
  // prettier-ignore
  const tricky = [
    '#1', 'a #1', '&a', '*a*', '!a', '%a', '@a', '`a`', 'a: b', 'a:', '- a', '? a', '| a', '> a', '[a', '{a', 'a]', "'a'",
    '“a”', '---', '...', 'yes', 'null', '~', '1e3', '0x1F', '031', '.5', '+5', '1_000', '1.250', '2024-05-17', '12:30',
    'true', '<<', '\\n', 'a\\', ',', '=', '-', '5 * 3', 'C#', '“a” # b',
  ];

  test.each(tricky)('the text %s', (title) => {
    expect(roundTrip({ title, needs: [title, title] })).toEqual({
      data: { title, needs: [title, title] },
      faults: [],
      problems: [],
    });
  });

  test('any text and any number of sensible size', () => {
    const line = fc.string({
      unit: fc.constantFrom(...Array.from('aáĐ #&*!%@`:-?|>[]{}\'"~,.\\0123=<')),
      minLength: 1,
      maxLength: 30,
    });
    const value = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: -1e7, max: 1e7 }).map((n) => n / 1000),
    );
    fc.assert(
      fc.property(line, value, (written, number) => {
        const title = written.trim();
        fc.pre(title !== '' && !title.includes('"'));
        const { data, faults, problems } = roundTrip({ title, value: number });
        expect({ data, faults, problems }).toEqual({
          data: { title, value: number === 0 ? 0 : number },
          faults: [],
          problems: [],
        });
      }),
      { seed: 23, numRuns: 150 },
    );
  });
});
