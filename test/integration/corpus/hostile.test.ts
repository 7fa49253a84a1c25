/** Files that are broken by accident or on purpose: each is read within a second, and the editor reads what to mend. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readMdx, readYaml, type ReadResult, type SourceFile } from '../../../src/corpus/source-file.ts';
import { validContent } from '../../support/laid-corpus.ts';
import { processorTime } from '../../support/processor-time.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes `content` to a file and reads it; fails when the reading takes a second of processor time or more. */
function read(content: string | Uint8Array, readFile: (path: string) => ReadResult = readYaml): ReadResult {
  const path = join(folder, 'tep.yaml');
  writeFileSync(path, content);
  let result: ReadResult | undefined;
  const time = processorTime(() => {
    result = readFile(path);
  });
  expect(time).toBeLessThan(1000);
  if (result === undefined) throw new Error('Nothing was read.');
  return result;
}

const told = (result: ReadResult) =>
  result.ok ? [] : result.problems.map(({ line, message }) => (line === undefined ? message : `${line}: ${message}`));

function sound(result: ReadResult): SourceFile {
  if (!result.ok) throw new Error(told(result).join('\n'));
  return result.source;
}

const sign = (line: number, written: string, example: string) =>
  `${line}: “${written}” bị hiểu là ký hiệu của tệp, không phải chữ. Hãy đặt cả giá trị trong ngoặc đơn: ${example}.`;
const shape = (line: number, written: string, example: string) =>
  `${line}: Dòng “${written}” chưa đúng khuôn “trường: giá trị”. Giá trị có dấu hai chấm, ngoặc hoặc ký hiệu lạ thì đặt cả trong ngoặc đơn: ${example}.`;
const unclosed = (written: string) =>
  `1: Có ngoặc [ hoặc { mở mà chưa đóng: “${written}”. Hãy đóng ngoặc, hoặc đặt cả giá trị trong ngoặc đơn '…'.`;
const tooLong = 'Tệp dài quá 1 MB chữ. Hãy tách bài, hoặc bỏ dữ liệu dán nhầm.';

/** A file of 253 bytes whose YAML aliases expand to 9⁷, almost five million, items (“billion laughs”). */
const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  .map(
    (name, index, names) =>
      `${name}: &${name} [${Array(9)
        .fill(index === 0 ? 'lol' : `*${String(names[index - 1])}`)
        .join(',')}]`,
  )
  .join('\n');

describe('bytes', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['no bytes', '', 'Tệp rỗng. Hãy viết nội dung hoặc xóa tệp.'],
    ['5 MB of text', 'x: y\n'.repeat(1_000_000), tooLong],
    ['5 MB of nothing', new Uint8Array(5_000_000), tooLong],
    [
      'UTF-16, little end first',
      Buffer.from('\uFEFFname: Xã\n', 'utf16le'),
      'Tệp lưu bằng mã UTF-16. Hãy lưu lại bằng mã UTF-8.',
    ],
    [
      'UTF-16, big end first',
      Buffer.from('\uFEFFname: Xã\n', 'utf16le').swap16(),
      'Tệp lưu bằng mã UTF-16. Hãy lưu lại bằng mã UTF-8.',
    ],
    [
      'TCVN3',
      Uint8Array.of(0x6e, 0x3a, 0x20, 0xb8, 0x0a),
      'Tệp không phải mã UTF-8 nên chữ có dấu sẽ hỏng. Hãy lưu lại bằng mã UTF-8.',
    ],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      'Tệp không phải mã UTF-8 nên chữ có dấu sẽ hỏng. Hãy lưu lại bằng mã UTF-8.',
    ],
  ])('%s', (_case, content, sentence) => {
    expect(told(read(content))).toEqual([sentence]);
    expect(told(read(content, readMdx))).toEqual([sentence]);
  });

  test.each([
    ['Windows', '\r\n'],
    ['an old Macintosh', '\r'],
    ['Unix', '\n'],
  ])('a mark of byte order and line ends of %s are accepted', (_system, end) => {
    const text = '---|name: Xã Ninh Phụng|kind: xa-phuong|---||Dòng một.|Dòng hai.|'.replaceAll('|', end);
    for (const content of [text, `\uFEFF${text}`]) {
      const { data, body, bodyLine, lineOf } = sound(read(content, readMdx));
      expect(data).toEqual({ name: 'Xã Ninh Phụng', kind: 'xa-phuong' });
      expect(body).toBe('\nDòng một.\nDòng hai.\n');
      expect([lineOf(['name']), lineOf(['kind']), bodyLine]).toEqual([2, 3, 5]);
    }
    expect(sound(read(`\uFEFFname: Xã${end}`)).data).toEqual({ name: 'Xã' });
  });
});

describe('YAML', () => {
  test('the bomb is as small as it is said to be', () => {
    expect(bomb.length).toBeLessThanOrEqual(280);
  });

  test.each<[string, string, string[]]>([
    ['one alias', 'a: &x chữ\nb: *x\n', [sign(1, '&x', "a: '&x chữ'"), sign(2, '*x', "b: '*x'")]],
    ['an alias of odd letters', 'a: chữ\nb: *“x”\n', [sign(2, '*“x”', "b: '*“x”'")]],
    ['an alias to nothing', 'a: *-\n', [sign(1, '*-', "a: '*-'")]],
    ['an alias to itself', 'a: &a [*a]\n', [sign(1, '&a', "a: '&a [*a]'")]],
    ['a merge of fields', 'a: &x {c: 1}\nb:\n  <<: *x\n', [sign(1, '&x', "a: '&x {c: 1}'"), sign(3, '*x', "'…'")]],
    [
      'a field twice',
      'name: Xã\nkind: khac\nname: Phường\n',
      ['3: Trường “name” được ghi hai lần, lần trước ở dòng 1. Hãy giữ một dòng.'],
    ],
    ['a tab', 'contact:\n\temail: a@example.com\n', ['2: Dòng thụt vào bằng phím Tab. Hãy thụt bằng dấu cách.']],
    [
      'a crooked indent',
      'contact:\n   email: a\n  phone: b\n',
      ['3: Dòng thụt vào không thẳng hàng. Hãy thụt bằng số dấu cách như các dòng cùng cấp.'],
    ],
    ['a colon in a value', 'title: Cọc: ba màu\n', [shape(1, 'title: Cọc: ba màu', "title: 'Cọc: ba màu'")]],
    [
      'a quote that never ends',
      "title: 'Cọc ba màu\nkind: khac\n",
      ["1: Có ngoặc ' hoặc \" mở mà chưa đóng: “title: 'Cọc ba màu”. Hãy đóng ngoặc ở cuối giá trị."],
    ],
    ['a list that never ends', 'a: [b, c\n', [unclosed('a: [b, c')]],
    ['fields that never end', 'a: {b: c\nd: e\n', [unclosed('a: {b: c')]],
    ['two documents', 'a: 1\n---\na: 2\n', ['2: Có dòng --- thừa ở giữa tệp. Hãy xóa dòng này.']],
    ['the end of a document', 'a: 1\n...\nb: 2\n', ['2: Có dòng ... thừa ở giữa tệp. Hãy xóa dòng này.']],
    ['a tag that makes code', 'a: !!js/function f\n', [sign(1, '!!js/function', "a: '!!js/function f'")]],
    ['a tag of our own', 'a: !lenh x\n', [sign(1, '!lenh', "a: '!lenh x'")]],
    ['a directive', '%YAML 1.1\n---\na: yes\n', ['1: Dòng “%YAML 1.1” không dùng được ở đây. Hãy xóa dòng này.']],
  ])('%s', (_case, content, sentences) => {
    expect(told(read(content))).toEqual(sentences);
  });

  test('a bomb of aliases is told line by line and never unfolded', () => {
    const result = read(bomb);
    expect(told(result).map((line) => line.slice(0, 2))).toEqual(['1:', '2:', '3:', '4:', '5:', '6:', '7:']);
    expect(JSON.stringify(result.source?.data).length).toBeLessThan(1000);
  });

  test.each([
    ['brackets', '['.repeat(90_000)],
    ['braces', `a: ${'{a: '.repeat(20_000)}`],
    ['dashes', '- '.repeat(40_000)],
    ['brackets that are closed', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('%s one within the other without end', (_case, content) => {
    expect(told(read(content))).toEqual([
      'Phần đầu bài có quá nhiều tầng lồng nhau. Hãy viết gọn lại theo một bài đã có.',
    ]);
  });

  test('front matter that goes on and on', () => {
    expect(told(read(`a: ${'x'.repeat(100_000)}\n`))).toEqual([
      'Phần đầu bài quá dài. Hãy chuyển đoạn văn xuống phần nội dung.',
    ]);
  });

  test('keys with a meaning in JavaScript are plain keys', () => {
    const { data } = sound(read('__proto__:\n  sample: false\nconstructor: x\n'));
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['sample']).toBeUndefined();
  });

  test('& and * within a text are plain letters', () => {
    expect(sound(read("a: Cây & cối\nb: 5 * 3\nc: '*chữ*'\nd: ba&bốn\n")).data).toEqual({
      a: 'Cây & cối',
      b: '5 * 3',
      c: '*chữ*',
      d: 'ba&bốn',
    });
  });
});

describe('front matter', () => {
  const missing =
    '1: Tệp thiếu phần đầu bài. Dòng đầu tiên phải là ---, rồi các trường, rồi một dòng --- nữa, sau đó mới đến nội dung.';

  test.each([
    ['no fence', 'Chỉ có nội dung.\n', [missing]],
    ['no second fence', '---\nname: Xã\n\nNội dung.\n', [missing]],
    ['a blank line before the first fence', '\n---\nname: Xã\n---\n', [missing]],
    ['four dashes', '----\nname: Xã\n----\n', [missing]],
    ['a million dashes', '---\n'.concat('-'.repeat(900_000)), [missing]],
  ])('%s', (_case, content, sentences) => {
    expect(told(read(content, readMdx))).toEqual(sentences);
  });

  test.each([
    ['nothing between the fences', '---\n---\nNội dung.\n', null, 'Nội dung.\n'],
    ['spaces after the fences', '---  \nname: Xã\n--- \nNội dung.\n', { name: 'Xã' }, 'Nội dung.\n'],
    ['no line break at the end', '---\nname: Xã\n---', { name: 'Xã' }, ''],
    [
      'a value that ends in dashes',
      '---\nname: Xã ---\nkind: khac\n---\nNội dung.\n',
      { name: 'Xã ---', kind: 'khac' },
      'Nội dung.\n',
    ],
    ['a rule in the body', '---\nname: Xã\n---\nTrước.\n\n---\n\nSau.\n', { name: 'Xã' }, 'Trước.\n\n---\n\nSau.\n'],
  ])('%s', (_case, content, data, body) => {
    expect(sound(read(content, readMdx))).toMatchObject({ data, body });
  });
});

test('the line of a field is the line of the file', () => {
  const file = `${validContent}/dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/index.mdx`;
  const lines = readFileSync(file, 'utf8').split('\n');
  const lineWith = (text: string, after = 0) => lines.findIndex((line, at) => at >= after && line.includes(text)) + 1;
  const photos = lineWith('photos:');
  const secondAlt = lineWith('alt:', lineWith('alt:', photos));
  const { lineOf } = sound(readMdx(file));
  expect(
    [['title'], ['subject', 'name'], ['photos', 1, 'alt'], ['photos', 9, 'alt'], ['khong-co'], []].map(lineOf),
  ).toEqual([2, lineWith('name:'), secondAlt, photos + 1, undefined, undefined]);
});
