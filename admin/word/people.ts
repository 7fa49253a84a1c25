/** Finds whom a report is about, who wrote it and who took its photos. */
import { fullName, nameSyllable, titles } from '../../src/text/person-names.ts';
import { footMark, type Report } from './frame.ts';
import { textOf } from './lines.ts';
import { readLabel, type Labelled } from './labels.ts';
import type { Proposal } from './proposal.ts';
import { plainOf, sentencesOf } from './spelt.ts';

const called = new RegExp(
  String.raw`(?<![\p{L}])(${titles})\s+(${fullName}|${nameSyllable}(?:\s${nameSyllable}){1,3})(\s\(minh họa\))?`,
  'gu',
);
function capitalsToName(text: string): string {
  const bare = text.replace(/\(minh họa\)/iu, '');
  if (bare !== bare.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s(])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
    .replace('(Minh Họa)', '(minh họa)');
}

export interface Person {
  name: string;
  role?: string;
  source: string;
}

/** People whom the text calls by full name with a title: “bà Lê Thị Mỹ Dung”. */
export function peopleIn(text: string): Person[] {
  const people = new Map<string, Person>();
  for (const sentence of sentencesOf(text)) {
    for (const [, , name = '', sample = ''] of sentence.matchAll(called)) {
      if (!/^\p{Lu}/u.test(name) || people.has(plainOf(name)) || isNotPerson(name)) continue;
      people.set(plainOf(name), { name: `${name}${sample}`, source: sentence });
    }
  }
  return [...people.values()];
}

const isNotPerson = (name: string): boolean => /^(?:Hồ Chí Minh|Bí Thư|Chủ Tịch|Ninh |Khánh Hòa)/u.test(name);

const ofLabels = (labels: readonly Labelled[], ...keys: Labelled['key'][]): Labelled | undefined =>
  labels.find(({ key, value }) => keys.includes(key) && value !== '');

/** Reduces “ông Lê Văn An, sinh năm 1960” to the name. */
function nameOf(value: string): string {
  const name = value
    .replace(/^(?:ông|bà|anh|chị|em|cháu|cô|thầy|đồng chí|đ\/c)\s*:?\s+/iu, '')
    .split(/[,;–]|\s-\s|\.\s|\s(?:sinh năm|sinh ngày|SN)\b/u)[0]
    ?.replace(/\((?!minh họa)[^)]*\)/giu, '')
    .trim();
  return capitalsToName(name ?? '').replace(/"/g, '”');
}

export interface Subject {
  kind: 'tap-the' | 'ho-gia-dinh' | 'ca-nhan';
  name: string;
  role?: string;
}

export function proposeSubject(report: Report, title: string): Proposal | undefined {
  const { labels } = report;
  const role = ofLabels(labels, 'role')?.value;
  const toProposal = (kind: Subject['kind'], value: string, source: string): Proposal => {
    const subject: Subject = {
      kind,
      name: value.slice(0, 120),
      ...(role !== undefined && kind === 'ca-nhan' && role.length >= 2 && { role: role.slice(0, 120) }),
    };
    const kinds = { 'tap-the': 'Tập thể', 'ho-gia-dinh': 'Hộ gia đình', 'ca-nhan': 'Cá nhân' } as const;
    return { field: 'subject', value: subject, shown: `${kinds[kind]}: ${subject.name}`, source };
  };
  const household = ofLabels(labels, 'household');
  if (household !== undefined)
    return toProposal('ho-gia-dinh', household.value.replace(/^(?!hộ)/iu, 'Hộ '), household.line);
  const collective = ofLabels(labels, 'collective');
  if (collective !== undefined) return toProposal('tap-the', capitalsToName(collective.value), collective.line);
  const person = ofLabels(labels, 'person');
  if (person !== undefined) return toProposal('ca-nhan', nameOf(person.value), person.line);
  const text = `${title}.\n${textOf(report.body)}`;
  const people = peopleIn(text);
  // Whom the title names comes before all that the text names.
  const named = people.find(({ name }) => title.includes(name.replace(/ \(minh họa\)$/, '')));
  const ofTitle = named === undefined ? groupIn(title) : undefined;
  // The office of a person whom the title names is no subject.
  const ofUnit = labels.find(({ key, value }) => key === 'unit' && groupStart.test(value));
  if (ofUnit !== undefined && named === undefined && ofTitle === undefined)
    return toProposal('tap-the', capitalsToName(ofUnit.value.split(/,|\s[–-]\s/)[0] ?? ''), ofUnit.line);
  const group = ofTitle ?? groupIn(textOf(report.body));
  const first = named ?? people[0];
  const isAboutPerson =
    first !== undefined &&
    (named !== undefined ||
      group === undefined ||
      (ofTitle === undefined && text.indexOf(first.name) < text.toLowerCase().indexOf(group.name.toLowerCase())));
  if (isAboutPerson && /(?:^|\s)hộ (?:ông|bà|anh|chị)/iu.test(first.source))
    return toProposal(
      'ho-gia-dinh',
      `Hộ ${/hộ (ông|bà|anh|chị)/iu.exec(first.source)?.[1] ?? ''} ${first.name}`,
      first.source,
    );
  if (isAboutPerson) return toProposal('ca-nhan', first.name, first.source);
  return group === undefined ? undefined : toProposal('tap-the', group.name, group.source);
}

const groupStart = /^(?:chi |tổ |nhóm|đội|câu lạc bộ|hội |trường|trạm|ban |đoàn|công ty|hợp tác|tập thể|công an)/iu;
/** Verbs and other words that end the name of a group: “Tổ thợ hồ | xây nhà”. */
const afterName =
  'đã|là|có|được|bắt đầu|tổ chức|nghĩ|làm|đang|thành lập|ra mắt|do|gồm|vận động|thực hiện|cùng|dựng|xây|trồng|ở|tại|luôn|vừa|nhận|mở|tự|giúp|góp|đứng|quyết|chủ động|còn|sẽ|thường|mỗi|phải|đưa|lập|dạy|cho|cày|ghi|chia|đặt|đi|chọn|dọn|gom|nuôi|bán|trực|phát|họp|nêu|đổi|giữ|đến|ra|về|lại|nào|tháng|năm|từ|với|trong|trên|không|chưa|cần|rồi|lắp|ủ|treo|xuống|thu|tặng|trao|hỗ trợ|nấu|may|đan|viết|quét|kê|ươm|thay|nhờ|kể|chèo|cứu|xin|gặp|bắt|kéo|chở|soạn|tìm|hiến|dời|lùi|hướng dẫn|duy trì|đo|vẽ|bàn|sửa|rửa|gỡ|lấy|vá|hốt|nạo|vớt|tuần tra|phối hợp|triển khai|kêu gọi|đề xuất|tiếp';
const groups =
  'chi hội|chi đoàn|tổ|câu lạc bộ|đội|nhóm|ban công tác|ban quản lý|trường mầm non|trường tiểu học|trường mẫu giáo|trường THCS|trường THPT|trạm y tế|hợp tác xã|công ty|hội nông dân|hội phụ nữ|hội liên hiệp phụ nữ|hội LHPN|hội cựu chiến binh|đoàn xã|đoàn phường|đoàn thanh niên|chi bộ|công an xã|công an phường|bộ phận|khoa|phòng';
/**
 * Each word of `groups` may begin with a capital. A word of `afterName` may not: in “Công ty May Hải Hà”, “May” is no
 * verb.
 */
const anyCase = groups.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const groupPattern = new RegExp(
  String.raw`(?<![\p{L}])(?:${anyCase})(?!\p{L})[\p{L}\d “”()/-]*?(?=\s(?:${afterName}|(?<!(?:phố|số|tổ|thôn|khối|khóm)\s)\d+)\s|[,.;:]|$)`,
  'gu',
);
const auxiliary =
  'đã|là|có|được|đang|do|gồm|cùng|vừa|sẽ|còn|luôn|ở|tại|về|với|trong|trên|cho|từ(?! thiện)|bà con|người dân|nhân dân|các|những|từng|mỗi';
/**
 * The name of a group that has a verb as its second word, such as “Tổ nấu cháo thôn Tân Phú | đã nấu”. The name ends
 * after a place or before an auxiliary.
 */
const verbNamed = new RegExp(
  String.raw`(?<![\p{L}])(?:[Tt]ổ|[Nn]hóm|[Đđ]ội|[Cc]âu lạc bộ|CLB)(?=\s(?:${afterName})\s)(?:\s(?!(?:${auxiliary})(?!\p{L}))\p{L}+){2,8}?(?:\s(?:thôn|buôn|xã|phường|tổ dân phố|khu phố)\s(?:\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*|\d+)|(?=\s(?:đã|là|do|gồm|vừa|sẽ|luôn)\s))`,
  'gu',
);
/** Words before the name of a group that the sentence is not about: it only gives, owns or receives something. */
const isOther = /(?:được|của|do|bởi|từ|kính gửi|gửi|tại)\s+$/iu;
/** “Phòng thí nghiệm” is no office, and “tổ trưởng” no group; “Phòng Nội vụ” is. */
const isNoGroup =
  /^(?:[Pp]hòng|[Kk]hoa|[Bb]ộ phận)\s\p{Ll}|^(?:[Tt]ổ|[Đđ]ội|[Nn]hóm)\s(?:trưởng|chức|quốc|phó|ngũ|hình|dân phố\s*trưởng)(?!\p{L})/u;

function groupIn(text: string): { name: string; source: string } | undefined {
  for (const sentence of sentencesOf(text).slice(0, 12)) {
    const named = [...sentence.matchAll(verbNamed), ...sentence.matchAll(groupPattern)];
    for (const match of named.toSorted((a, b) => a.index - b.index)) {
      const found = match[0].trim();
      if (isOther.test(sentence.slice(0, match.index)) || isNoGroup.test(found)) continue;
      if (found.split(/\s+/).length < 3 || found.length > 110) continue;
      return { name: (found[0] ?? '').toUpperCase() + found.slice(1), source: sentence };
    }
  }
  return undefined;
}

export function proposePeople(report: Report, title: string): Proposal[] {
  const { labels } = report;
  const role = ofLabels(labels, 'role')?.value;
  const labelled = ofLabels(labels, 'person');
  const people: Person[] =
    labelled === undefined
      ? peopleIn(`${title}.\n${textOf(report.body)}`).slice(0, 12)
      : [
          {
            name: nameOf(labelled.value),
            source: labelled.line,
            ...(role !== undefined && { role: role.slice(0, 120) }),
          },
        ];
  return people.map(({ name, role: as, source }) => ({
    field: 'people',
    value: { name, ...(as !== undefined && as.length >= 2 && { role: as }) },
    shown: as === undefined ? name : `${name}, ${as}`,
    source,
  }));
}

/** The writer: by the label “Người viết”, by the foot, or by a name that stands alone below the title. */
function findAuthor({ labels, foot }: Report): { name: string; source: string } | undefined {
  const alone = labels.find(({ key, value, line }) => key === 'author' && value === line);
  const said = [...labels.filter((label) => label !== alone), ...foot.flatMap(({ text }) => readLabel(text) ?? [])];
  const labelled = ofLabels(said, 'author');
  if (labelled !== undefined) return { name: nameOf(labelled.value), source: labelled.line };
  const written = signaturesIn(foot).map(({ offices, names }) => {
    const at = offices.findIndex((office) => writer.test(office));
    // In two columns, the offices come first and the names below them, in the same order.
    return at === 0 ? names[0] : at > 0 || offices.length === 0 ? names.at(-1) : undefined;
  });
  const last = written.findLast((name) => name !== undefined);
  const name = last ?? alone?.value;
  return name === undefined ? undefined : { name: capitalsToName(name), source: name };
}

const receivers = /^(?:noi nhan|luu )/;
const writer = /^(?:nguoi (?:viet|bao cao|lap|khai|tong hop)|tac gia)/;
const onlyName = new RegExp(String.raw`^${fullName}(?:\s\(minh họa\))?$`, 'u');

/** Names that stand alone at the foot, each group with the offices that stand above it, folded. */
function signaturesIn(foot: Report['foot']): { offices: string[]; names: string[] }[] {
  const groups: { offices: string[]; names: string[] }[] = [];
  for (const { text } of foot) {
    const isName = onlyName.test(text);
    const office = plainOf(text);
    if (!isName && (!footMark.test(office) || receivers.test(office))) continue;
    const last = groups.at(-1);
    const group = last === undefined || (!isName && last.names.length > 0) ? { offices: [], names: [] } : last;
    if (group !== last) groups.push(group);
    if (isName) group.names.push(text);
    else group.offices.push(office);
  }
  return groups;
}

export function proposeAuthor(report: Report): Proposal | undefined {
  const author = findAuthor(report);
  if (author === undefined || author.name.length < 2) return undefined;
  return {
    field: 'author',
    value: { name: author.name, kind: 'can-bo' },
    shown: `${author.name} (cán bộ)`,
    source: author.source,
    note: 'Chọn lại “Người viết là” nếu không phải cán bộ.',
  };
}

/** Who took the photos, for their credit. */
export function findCredit(report: Report): string | undefined {
  const labelled = ofLabels([...report.labels, ...report.foot.flatMap(({ text }) => readLabel(text) ?? [])], 'credit');
  if (labelled !== undefined) return nameOf(labelled.value);
  const author = [...report.labels, ...report.foot.flatMap(({ text }) => readLabel(text) ?? [])].find(
    ({ key, line }) => key === 'author' && /ảnh/iu.test(line),
  );
  return author === undefined ? undefined : nameOf(author.value);
}
