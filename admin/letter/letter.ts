/**
 * The letter to the people whom an entry shows: what the site says of them, on what basis, and how to have it corrected
 * or taken down. It holds what must not be public, so it is made on the editors' pages only, and printed.
 */
import { pathOf, type EntryKey } from '../../src/domain/collections.ts';
import { childConsents, consentBases, consentScopes } from '../../src/domain/vocabulary.ts';
import { formatDay } from '../../src/text/format.ts';
import type { LetterFacts } from '../site-facts.ts';

/** The values of the form, as far as they are filled in. */
export interface LetterValues {
  title?: string;
  publishedOn?: string;
  subject?: { name?: string; role?: string };
  people?: readonly { name?: string; role?: string }[];
  photos?: readonly { alt?: string }[];
  results?: readonly { label?: string; value?: number; unit?: string }[];
  approval?: { date?: string };
  consent?: { basis?: string; ref?: string; date?: string; scope?: readonly string[]; child?: string };
}

export interface LetterPart {
  heading: string;
  lines: string[];
}

const labelOf = (labels: Readonly<Record<string, string>>, value: string): string => labels[value] ?? value;
const day = (value: string | undefined): string => (value === undefined ? '…' : formatDay(value));
const joined = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

export function toLetter(key: EntryKey, values: LetterValues, facts: LetterFacts): LetterPart[] {
  const address = `${facts.home.replace(/\/$/, '')}${pathOf(key)}`;
  return [
    { heading: 'Bài', lines: [values.title ?? '…', `Đăng ngày ${day(values.publishedOn)} tại ${address}`] },
    { heading: 'Trang nêu gì về ông bà', lines: listShown(values) },
    { heading: 'Căn cứ', lines: listBases(values) },
    { heading: 'Muốn sửa, muốn gỡ', lines: listWays(facts) },
  ];
}

function listShown({ subject, people = [], photos = [], results = [] }: LetterValues): string[] {
  const persons = [...(subject === undefined ? [] : [subject]), ...people];
  return [
    ...persons.map(({ name, role }) => joined([name ?? 'Không nêu tên', role])),
    ...results.map(({ label = '', value, unit = '' }) => `Số liệu: ${label} ${String(value ?? '…')} ${unit}`.trim()),
    ...photos.map(({ alt = '…' }) => `Ảnh: ${alt}`),
    'Việc làm, như bài đã kể.',
  ];
}

function listBases({ approval, consent = {} }: LetterValues): string[] {
  const { basis, ref, date, scope = [], child = 'khong' } = consent;
  return [
    joined([
      basis === undefined ? '…' : labelOf(consentBases, basis),
      `ngày ${day(date)}`,
      ref === undefined ? undefined : `phiếu ${ref} giữ tại cơ quan`,
    ]),
    `Được nêu: ${joined(scope.map((each) => labelOf(consentScopes, each)))}`,
    ...(child === 'khong' ? [] : [labelOf(childConsents, child)]),
    `Duyệt đăng ngày ${day(approval?.date)}`,
  ];
}

const listWays = ({ office, slip, answerDays }: LetterFacts): string[] => [
  `Nơi tiếp nhận: ${joined(office)}`,
  'Ông bà, hoặc người đại diện, có thể đề nghị sửa chỗ sai hay rút lại sự đồng ý vào bất cứ lúc nào; không phải nêu lý do.',
  ...(answerDays === undefined
    ? []
    : [
        `Đề nghị sửa được trả lời trong ${String(answerDays.correction)} ngày, đề nghị gỡ trong ${String(answerDays.withdrawal)} ngày, kể từ ngày nhận.`,
      ]),
  `Phiếu in sẵn: ${slip}`,
  'Khi gỡ, trang, ảnh, kết quả tìm kiếm và dữ liệu đều mất ở lần xuất bản kế tiếp; địa chỉ cũ chỉ còn một thông báo không nêu tên. Bản chép ở nơi khác thì trang này không tự xóa được.',
];
