/**
 * Word and Excel files are XML in a ZIP archive: measures are whole numbers in their units, and texts stay unchanged.
 */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { heading, list, paragraph, type Block } from '../../../src/outputs/blocks.ts';
import type { Cell } from '../../../src/outputs/csv.ts';
import { toWorkbook } from '../../../src/outputs/spreadsheet.ts';
import { toWord } from '../../../src/outputs/word.ts';
import { parseXml, type XmlElement } from '../../support/xml.ts';
import { awkwardTitles } from '../../support/output-context.ts';

const elementsIn = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(elementsIn)];
const partsOf = (file: Uint8Array): [name: string, root: XmlElement][] =>
  Object.entries(unzipSync(file)).map(([name, bytes]) => [name, parseXml(strFromU8(bytes))]);
function partOf(file: Uint8Array, name: string): XmlElement[] {
  const part = partsOf(file).find(([each]) => each === name)?.[1];
  if (part === undefined) throw new Error(`No ${name} in the file.`);
  return elementsIn(part);
}

describe('a Word file', () => {
  const about = { title: 'Tổng hợp', creator: 'Phòng Nội vụ', day: '2024-05-20' };
  const tableOf = (count: number): Block => ({
    kind: 'table',
    caption: 'Bảng',
    columns: Array.from({ length: count }, (_, index) => `Cột ${index}`),
    rows: [Array.from({ length: count }, (_, index) => index)],
  });

  const counts = [1, 2, 3, 5, 6, 8, 11];
  let file: Uint8Array;
  let document: XmlElement[];
  beforeAll(async () => {
    const tables = counts.map(tableOf);
    const blocks = [heading(1, 'Tổng hợp'), paragraph('Mở đầu'), list([['một']]), ...tables, paragraph('Hết')];
    file = await toWord(blocks, about);
    document = partOf(file, 'word/document.xml');
  });

  test('measures in whole twips', () => {
    const measures = partsOf(file).flatMap(([name, root]) =>
      elementsIn(root).flatMap(({ name: tag, attributes }) =>
        Object.entries(attributes)
          .filter(([key]) => /^w:(?:w|h|top|bottom|left|right|header|footer|gutter|hanging|before|after)$/.test(key))
          .map(([key, value]) => ({ value, at: `${name} ${tag} ${key}` })),
      ),
    );
    expect(measures.length).toBeGreaterThan(20);
    expect(measures.filter(({ value }) => !/^\d+$/.test(value))).toEqual([]);
  });

  test.each(counts)('a table of %i columns fills the text', (count) => {
    const [size, margin] = ['w:pgSz', 'w:pgMar'].map((tag) => document.find(({ name }) => name === tag)?.attributes);
    expect([size?.['w:w'], size?.['w:h']]).toEqual(['11906', '16838']);
    const text = 11906 - Number(margin?.['w:left']) - Number(margin?.['w:right']);
    const table = document.filter(({ name }) => name === 'w:tbl')[counts.indexOf(count)];
    const columns = (table === undefined ? [] : elementsIn(table))
      .filter(({ name }) => name === 'w:gridCol')
      .map(({ attributes }) => Number(attributes['w:w']));
    expect(columns).toHaveLength(count);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(text);
    expect(Math.min(...columns)).toBeGreaterThan(500);
  });

  describe('with awkward words', () => {
    const awkward = [...awkwardTitles, 'Chữ có\u0008 ký hiệu\ud800 lạ'];
    const blocksOf = (words: string): Block[] => [
      heading(1, words),
      paragraph(words),
      list([[words]]),
      { kind: 'entry', title: words, href: 'https://gallery.example/?a=1&b=2', text: words, note: words },
    ];
    // eslint-disable-next-line no-control-regex -- XML cannot hold U+0008
    const said = (words: string) => words.replace(/\u0008|\p{Surrogate}/gu, '');

    let texts: string[];
    let title: string | undefined;
    beforeAll(async () => {
      const file = await toWord(awkward.flatMap(blocksOf), { ...about, title: awkward.join('; ') });
      texts = partOf(file, 'word/document.xml').flatMap(({ name, text }) => (name === 'w:t' ? [text] : []));
      title = partOf(file, 'docProps/core.xml').find(({ name }) => name === 'dc:title')?.text;
    });

    test.each(awkward)('says “%s” as it is', (words) => {
      const from = awkward.indexOf(words) * 6;
      expect(texts.slice(from, from + 6)).toEqual(Array<string>(6).fill(said(words)));
    });

    test('has them in its title, and nothing else in its text', () => {
      expect(title).toBe(said(awkward.join('; ')));
      expect(texts).toHaveLength(awkward.length * 6);
    });
  });
});

describe('an Excel file', () => {
  const columns = ['Mã', 'Xảy ra', 'Số'];

  const toLetter = (code: string) => String.fromCharCode(Number.parseInt(code, 16));

  /** Returns the cells row by row, with the style of each. */
  async function read(rows: Cell[][], name = 'Bảng') {
    const file = await toWorkbook(name, { columns, rows });
    const strings = partOf(file, 'xl/sharedStrings.xml')
      .filter((element) => element.name === 't')
      // Excel decodes `_xHHHH_` in texts (ECMA-376, ST_Xstring).
      .map(({ text }) => text.replace(/_x([\dA-F]{4})_/gi, (_all, code: string) => toLetter(code)));
    const formats = partOf(file, 'xl/styles.xml');
    const textFormat = formats.find(({ attributes }) => attributes['formatCode'] === '@')?.attributes['numFmtId'];
    const styles = formats.find((element) => element.name === 'cellXfs')?.children ?? [];
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    const cells = sheet
      .filter((element) => element.name === 'row')
      .map((row) =>
        row.children.map(({ attributes, children }) => {
          const raw = children.find((child) => child.name === 'v')?.text ?? '';
          const isText = attributes['t'] === 's';
          const style = styles[Number(attributes['s'])]?.attributes['numFmtId'];
          return { value: isText ? strings[Number(raw)] : Number(raw), isText, keepsText: style === textFormat };
        }),
      );
    const title = partOf(file, 'xl/workbook.xml').find((element) => element.name === 'sheet')?.attributes['name'];
    return { file, sheet, cells, title };
  }

  test.each(['2024-05', '2024', '2024-05-17', '1-2', '05/2024', '=1+1', '+84 258', '@SUM(A1)', '＝1+1', '0912', '1e3'])(
    'keeps “%s” a text, also when its cell is edited',
    async (text) => {
      const { cells, sheet } = await read([['a', text, 3.5]]);
      expect(cells[1]?.[1]).toEqual({ value: text, isText: true, keepsText: true });
      expect(cells[1]?.[2]).toMatchObject({ value: 3.5, isText: false });
      expect(sheet.filter(({ name }) => name === 'f')).toEqual([]);
    },
  );

  const likeEscapes = ['mã _x0041_', '_x005F_', 'a_x005F_x0042_b', '_x000d__x000A_', '_x0041_x0042_', '_x00', '__x0'];
  test.each([...awkwardTitles, ...likeEscapes])('says “%s” as it is', async (words) => {
    const { cells } = await read([[words, undefined, 0]]);
    expect(cells[1]?.[0]?.value).toBe(words);
  });

  test('says the head of a column as it is', async () => {
    const file = await toWorkbook('Bảng', { columns: ['Cột _x0041_'], rows: [] });
    const [text] = partOf(file, 'xl/sharedStrings.xml').filter(({ name }) => name === 't');
    expect(text?.text).toBe('Cột _x005F_x0041_');
  });

  test('has its head, empty cells, and a name that Excel takes', async () => {
    const { cells, title } = await read([[undefined, '', -3]], 'Điển hình / tiên tiến: [mọi nhà] và nhiều chữ nữa');
    expect(cells[0]?.map(({ value }) => value)).toEqual(columns);
    expect(cells[1]?.map(({ value }) => value)).toEqual([-3]);
    expect(title?.length).toBeLessThanOrEqual(31);
    expect(title).not.toMatch(/[\\/?*[\]:]/);
  });

  test('is the same bytes again', async () => {
    expect((await read([['a', 'b', 1]])).file).toEqual((await read([['a', 'b', 1]])).file);
  });
});
