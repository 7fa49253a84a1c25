/** Entries that are valid by default; a test changes the one thing it is about. */
import type { ParsedContent, ParsedEntry, SourceEntry } from '../../src/domain/check.ts';
import { checkEntries, parseFields, toContent } from '../../src/domain/check.ts';
import { exemplarSchema, type Exemplar } from '../../src/domain/exemplar.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import { movementSchema, type Movement } from '../../src/domain/movement.ts';
import { formatProblem, type Problem } from '../../src/domain/problem.ts';
import type { BodyText } from '../../src/domain/rules/rule.ts';
import type { Withdrawal } from '../../src/domain/withdrawal.ts';

export const today = '2025-12-01';

type Fields = Readonly<Record<string, unknown>>;

export const approval = { body: 'phong-noi-vu', date: '2024-12-16' };
export const consent = { basis: 'khong-neu-ca-nhan', date: '2024-12-15', scope: ['ten'], child: 'khong' } as const;
export const photo = {
  src: './anh-1.jpg',
  alt: 'Ba chiếc cọc sơn ba màu cắm dọc bờ kênh',
  credit: 'Ban biên tập (minh họa)',
  people: 'khong-ro-nguoi',
  minors: false,
};

const exemplarData: Fields = {
  title: 'Cọc ba màu chia nước cho ba xứ đồng',
  summary:
    'Một tổ thủy nông (minh họa) cắm cọc ba màu để chia nước cho ba xứ đồng cuối kênh; ba mươi mốt hecta đủ nước.',
  subject: { kind: 'tap-the', name: 'Tổ thủy nông ba xứ đồng (minh họa)' },
  unit: 'xa-ninh-phung',
  movement: 'nong-thon-moi',
  stage: 'dien-hinh',
  recognisedOn: '2024-12-10',
  criteriaMet: ['có phương pháp, cách làm hay'],
  results: [{ label: 'Ruộng đủ nước', value: 31, unit: 'ha', year: 2024, source: 'don-vi-xac-nhan' }],
  approval,
  consent,
  publishedOn: '2024-12-20',
};
const storyData: Fields = {
  title: 'Dỡ ván sàn nhà mình bắc cầu cho học trò',
  summary:
    'Một người thợ mộc (minh họa) dỡ ván sàn nhà để bắc lại chiếc cầu bị lũ cuốn, kịp cho học trò sang trường buổi sáng.',
  happenedOn: '2025-01-12',
  publishedOn: '2025-02-10',
  unit: 'xa-ninh-phung',
  author: { name: 'Cộng tác viên (minh họa)', kind: 'cong-tac-vien' },
  approval,
  consent,
};
const eventData: Fields = {
  title: 'Tham quan cọc ba màu ở cuối kênh',
  summary:
    'Một buổi sáng đi dọc con kênh, xem ba chiếc cọc ba màu và nghe tổ thủy nông kể lại chuyện làm hỏng lần đầu.',
  kind: 'tham-quan',
  start: '2025-12-20T07:30+07:00',
  place: 'Nhà văn hóa thôn',
  host: 'phong-noi-vu',
};
const movementData: Fields = {
  order: 1,
  shortName: 'Xây dựng nông thôn mới',
  kind: 'phong-trao',
  officialName: '“Cả nước chung sức xây dựng nông thôn mới”',
  heading: 'Điển hình tiên tiến trong phong trào thi đua',
  criteria: {
    collective: 'là các xã có phương pháp, cách làm hay phù hợp với thực tế',
    individual: 'là các cá nhân có nhiều đóng góp trong tuyên truyền, vận động',
  },
  assignment: 'Giao Phòng Kinh tế chủ trì, phối hợp với Phòng Nội vụ',
  assignmentVerb: 'Giao',
  lead: ['phong-noi-vu'],
  coordinatingOthers: false,
  target: { collectives: 10, individuals: 10 },
  period: { from: 2021, to: 2025 },
  planLines: [43, 51],
  plan: 'ke-hoach-2021-2025',
  icon: 'wheat',
  hue: 96,
};
const unitData: Fields = { name: 'Phòng Nội vụ', kind: 'phong-ban' };
const documentData: Fields = {
  kind: 'ke-hoach',
  number: null,
  date: null,
  title: 'Kế hoạch giai đoạn 2021 - 2025',
  issuer: { name: 'UBND thị xã' },
};

const defaults: Partial<Record<CollectionName, Fields>> = {
  exemplars: exemplarData,
  stories: storyData,
  events: eventData,
  movements: movementData,
  units: unitData,
  documents: documentData,
};

const words = 'Nước tới vạch xanh thì mở cho xứ đồng thứ nhất. '.repeat(15);

const body = (change: Partial<BodyText> = {}): BodyText => ({
  text: words,
  headings: [
    { depth: 2, text: 'Cách làm', id: 'cach-lam' },
    { depth: 2, text: 'Kết quả', id: 'ket-qua' },
  ],
  figures: [],
  links: [],
  ...change,
});

/** A key whose value is `undefined` is left out, as it would be in a file. */
export function source(
  collection: CollectionName,
  id: string,
  change: Fields = {},
  facts: Partial<BodyText> = {},
): SourceEntry {
  const data = Object.fromEntries(
    Object.entries({ ...defaults[collection], ...change }).filter(([, value]) => value !== undefined),
  );
  const hasBody = ['exemplars', 'stories', 'events', 'pages'].includes(collection);
  return { collection, id, file: `${collection}/${id}`, data, ...(hasBody && { body: body(facts) }) };
}

/** Entries that the default entries refer to. */
export const referenceData: readonly SourceEntry[] = [
  source('movements', 'nong-thon-moi'),
  source('units', 'phong-noi-vu'),
  source('units', 'xa-ninh-phung', { name: 'Xã Ninh Phụng', kind: 'xa-phuong', validTo: '2025-06-30' }),
  source('documents', 'ke-hoach-2021-2025'),
];

const parsedSources = new WeakMap<SourceEntry, ParsedEntry>();

function parseOnce(entry: SourceEntry): ParsedEntry {
  const parsed = parsedSources.get(entry) ?? parseFields(entry);
  parsedSources.set(entry, parsed);
  return parsed;
}

/** Like `parseEntries`, but parses an entry that several tests share only once. */
export const contentOf = (entries: readonly SourceEntry[]): ParsedContent => toContent(entries.map(parseOnce));

/** Problems that the check finds in the given entries together with the reference data that they do not replace. */
export function problemsOf(entries: readonly SourceEntry[], withdrawals: readonly Withdrawal[] = []): Problem[] {
  const own = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
  const rest = referenceData.filter(({ collection, id }) => !own.has(`${collection}/${id}`));
  return checkEntries(contentOf([...entries, ...rest]), withdrawals, today).flatMap((report) => report.problems);
}

/** The first sentence of a problem, with its rule: `R8 Ngày công nhận (recognisedOn): …`. */
export const brief = (problem: Problem): string =>
  `${problem.rule} ${formatProblem(problem).split('. ')[0]?.replace(/\.$/, '') ?? ''}`;

export const exemplar = (change: Fields = {}): Exemplar => exemplarSchema.parse({ ...exemplarData, ...change });
export const movement = (change: Fields = {}): Movement => movementSchema.parse({ ...movementData, ...change });
