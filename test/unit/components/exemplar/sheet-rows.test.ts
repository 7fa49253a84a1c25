import { expect, test } from 'vitest';
import { exemplar } from '../../../support/store-builder.ts';
import { cutRows, toSheetRows } from '../../../../src/components/exemplar/sheet-rows.ts';

const source = 'tu-bao-cao' as const;
const said = (text: string) => ({ text, source });
const sheet = {
  cost: { band: 'tu-2-den-10-trieu' as const, note: 'Khung, sơn, cân bàn', source },
  firstResult: { band: 'trong-mot-thang' as const, source: 'don-vi-xac-nhan' as const },
  people: { who: 'Thay nhau trực cân', count: 4, source },
  atHand: [said('Một nơi cao ráo')],
  season: said('Trước mùa mưa'),
  place: undefined,
  unsuitable: [],
  pitfalls: [said('Rác bẩn'), { text: 'Sổ tiền không đọc to', source: 'van-ban' as const }],
};
const told = (rows: ReturnType<typeof toSheetRows>) =>
  rows.map(({ term, text, notes }) => [term, ...(text === undefined ? [] : [text]), ...notes].join(' | '));

test('cost and time come first, and a source is named where it is not the usual one', () => {
  expect(told(toSheetRows({ needs: [], toReplicate: sheet }))).toEqual([
    'Chi phí | Từ 2 đến dưới 10 triệu đồng | Khung, sơn, cân bàn',
    'Có kết quả | Trong một tháng | (đơn vị xác nhận)',
    'Người làm | 4 người | Thay nhau trực cân',
    'Cần có sẵn | Một nơi cao ráo',
    'Lúc làm | Trước mùa mưa',
    'Chỗ dễ vấp | Rác bẩn | Sổ tiền không đọc to (theo văn bản)',
    'Nguồn | tự báo cáo',
  ]);
});

test('old lines are shown in the same way, alone or beside new ones', () => {
  expect(told(toSheetRows({ needs: ['Hai người trực'], toReplicate: undefined }))).toEqual([
    'Cần có sẵn | Hai người trực',
  ]);
  const rows = toSheetRows({ needs: ['Hai người trực'], toReplicate: sheet });
  expect(rows.find(({ term }) => term === 'Cần có sẵn')?.notes).toEqual(['Một nơi cao ráo', 'Hai người trực']);
});

test('an entry without a sheet has no rows', () => {
  const empty = { atHand: [], unsuitable: [], pitfalls: [] };
  expect(toSheetRows({ needs: [], toReplicate: undefined })).toEqual([]);
  expect(toSheetRows({ needs: [], toReplicate: empty })).toEqual([]);
});

test('what is still missing in a preview is an ellipsis', () => {
  const half = { cost: { band: '…', note: 'Sơn', source: '…' }, atHand: [], unsuitable: [], pitfalls: [] };
  const fields = exemplar('a', { needs: [], toReplicate: half }).data;
  expect(told(toSheetRows(fields))).toEqual(['Chi phí | … | Sơn', 'Nguồn | …']);
});

test('what does not fit on the sheet is left out from the end; the source stays', () => {
  const rows = toSheetRows({ needs: [], toReplicate: sheet });
  expect(cutRows(rows, 2000)).toEqual(rows);
  expect(told(cutRows(rows, 200)).map((row) => row.split(' | ')[0])).toEqual([
    'Chi phí',
    'Có kết quả',
    'Người làm',
    'Nguồn',
  ]);
  const long = toSheetRows({ needs: ['Một điều cần có, nói dài cho thật rõ. '.repeat(4)], toReplicate: undefined });
  expect(cutRows(long, 60)[0]?.notes[0]?.length).toBeLessThanOrEqual(60);
});
