/** Points out people in the text whom the consent does not cover. */
import { fold } from '../../src/text/fold.ts';
import { fullName, titles } from '../../src/text/person-names.ts';
import type { Adviser } from './advice.ts';
import { plainBody } from './plain-body.ts';

const called = new RegExp(String.raw`(?<![\p{L}])(?:(?:${titles})\s+)?(${fullName})(?!\p{L})`, 'gu');
const place =
  /(?:đường|phố|trường|cầu|chợ|hẻm|bệnh viện|công viên|xã|phường|thôn|quảng trường|nhà thờ|chùa|đình|giải|quỹ|tư tưởng|phong cách|đạo đức|tên|mang tên|thành phố|TP\.?)\s+(?:[\p{L}]+\s)?$/iu;
/** Historical people, who need no consent. */
const publicNames: ReadonlySet<string> = new Set(['ho chi minh', 'tran quoc toan', 'vo nguyen giap', 'le hong phong']);
/** Places and words that begin like a family name: “Hà Nội”, “Văn hóa”. */
const notNames =
  /^(?:Văn|Hà|Mai|Châu|Cao|Thái|La|Tô|Từ|Lâm|Đồng|Lương|Thân|Mã|Y)\s(?:Nội|Tĩnh|Giang|Nam|Bắc|Bằng|Lan|Bình|Nguyên|Đức|Hóa|hóa|Đốc|Á|Âu|Phi)/u;

function namesInText(text: string): string[] {
  return [...text.matchAll(called)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const before = text.slice(Math.max(0, index - 24), index);
    const isOther = (whole === name && place.test(before)) || notNames.test(name) || publicNames.has(fold(name));
    return isOther ? [] : [name];
  });
}

export const adviseNames: Adviser = ({ values }) => {
  const { subject, people = [], author, consent = {}, photos = [], title = '', summary = '', body = '' } = values;
  const allowed = [
    subject?.name,
    subject?.role,
    author?.name,
    ...people.map(({ name }) => name),
    ...photos.map(({ credit }) => credit),
  ]
    .filter((name) => name !== undefined)
    .map((name) => fold(name));
  const found = [...new Set([...namesInText(title), ...namesInText(summary), ...namesInText(plainBody(body))])];
  if (found.length === 0) return [];
  const shown = found
    .slice(0, 3)
    .map((name) => `“${name}”`)
    .join(', ');
  if (consent.basis === 'khong-neu-ca-nhan')
    return [
      {
        kind: 'name',
        at: ['consent', 'basis'],
        text: `Bài nêu tên ${shown} mà phần Đồng ý ghi không nhận ra cá nhân nào. Hãy xem lại căn cứ.`,
      },
    ];
  if (consent.basis !== undefined && consent.scope !== undefined && !consent.scope.includes('ten'))
    return [
      {
        kind: 'name',
        at: ['consent', 'scope'],
        text: `Bài nêu tên ${shown} mà phạm vi đồng ý chưa có “Tên”. Hãy hỏi lại phiếu.`,
      },
    ];
  const uncovered = found.filter((name) => !allowed.some((each) => each.includes(fold(name))));
  if (uncovered.length === 0) return [];
  const others = uncovered
    .slice(0, 3)
    .map((name) => `“${name}”`)
    .join(', ');
  return [
    {
      kind: 'name',
      at: ['consent'],
      text: `Bài nêu tên ${others}, chưa có ở mục người được nêu. Hãy hỏi người ấy có đồng ý không.`,
    },
  ];
};
