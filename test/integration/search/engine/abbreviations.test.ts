/** Tests common abbreviations of public offices with the synonyms of the site's content. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { synonymsSchema } from '../../../../src/domain/synonyms.ts';
import { toQuestion } from '../../../../src/search/engine/question.ts';
import { otherWordings } from '../../../../src/search/engine/wordings.ts';

const groups = synonymsSchema.parse(parse(readFileSync('content/tu-khoa.yaml', 'utf8'))).map(({ words }) => words);
const wordingsOf = (query: string): string[] =>
  otherWordings(toQuestion(query).words, groups).map(({ words }) => words.map(({ canonical }) => canonical).join(' '));

test.each([
  ['TĐ-KT', 'tđkt'],
  ['phòng TĐKT', 'phòng thi đua khen thưởng'],
  ['HĐND TX Ninh Hòa', 'hội đồng nhân dân thị xã ninh hòa'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['Đoàn TNCS', 'đoàn thanh niên cộng sản'],
  ['Đội TNTP', 'đội thiếu niên tiền phong'],
  ['BCHQS thị xã', 'ban chỉ huy quân sự thị xã'],
  ['QPAN', 'quốc phòng an ninh'],
  ['TTYT', 'trung tâm i tế'],
  ['HPN', 'hội phụ nữ'],
  ['HND', 'hội nông dân'],
  ['QL26', 'quốc lộ 26'],
  ['ĐT.651', 'đường tỉnh 651'],
  ['TP.Nha Trang', 'thành phố nha trang'],
  ['P.Ninh Hiệp', 'phường ninh hiệp'],
  ['X. Ninh Hưng', 'xã ninh hưng'],
  ['25/QĐ-UBND', '25 quyết định ubnd'],
])('“%s” is also “%s”', (query, wording) => {
  expect(wordingsOf(query)).toContain(wording);
});

test.each(['đại hội X', 'nhóm x', 'vitamin P'])('a single letter of “%s” is none', (query) => {
  expect(wordingsOf(query).filter((words) => /xã|phường/.test(words))).toEqual([]);
});
