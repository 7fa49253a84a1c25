import { dayOf, yearOf } from '../days.ts';
import type { Event } from '../event.ts';
import type { Exemplar } from '../exemplar.ts';
import { unseenForAYear, type Watched } from '../last-look.ts';
import { toMessages } from '../problem.ts';
import { periodDays, type Movement } from '../movement.ts';
import { isValidWithin } from '../unit.ts';
import { termRules } from './movements.ts';
import { expectThat, rule, type BodyFacts, type Corpus, type Finding, type Rule } from './rule.ts';
import { nameInSlug } from './publication.ts';

/** The second-level headings allowed in the body of an exemplar, in the required order. */
export const sections = ['Hoàn cảnh', 'Cách làm', 'Kết quả', 'Bài học', 'Điều kiện để làm theo'];
const requiredSections = ['Cách làm', 'Kết quả'];
const leastWords = 150;

/** @internal Exported for its test. */
export function criteriaTexts(movement: Pick<Movement, 'criteria'>): string[] {
  const { criteria } = movement;
  return 'joint' in criteria ? [criteria.joint] : [criteria.collective, criteria.individual];
}

function criteriaQuoted(quotes: readonly string[], movementId: string, corpus: Corpus): Finding[] {
  const movement = corpus.movements.get(movementId)?.values;
  if (movement?.criteria === undefined) return [];
  const texts = criteriaTexts({ criteria: movement.criteria });
  return quotes.flatMap((quote, index) =>
    expectThat(
      texts.some((text) => text.includes(quote)),
      ['criteriaMet', index],
      `“${quote.length > 60 ? `${quote.slice(0, 57)}…` : quote}” không có nguyên văn trong tiêu chí của phong trào ${movement.shortName ?? movementId}. Hãy mở trang phong trào, chép và dán đúng từng chữ.`,
    ),
  );
}

function recognisedWithin(recognisedOn: string, movementId: string, corpus: Corpus): Finding[] {
  const movement = corpus.movements.get(movementId)?.values;
  if (movement?.period === undefined) return [];
  const { first, last } = periodDays({ period: movement.period } as Movement);
  return expectThat(
    recognisedOn >= first && recognisedOn <= last,
    ['recognisedOn'],
    `${recognisedOn} nằm ngoài thời gian của phong trào (${movement.period.from} – ${movement.period.to}). Hãy kiểm tra ngày hoặc phong trào.`,
  );
}

export function unitValid(unitId: string, span: { first: string; last: string }, corpus: Corpus): Finding[] {
  const unit = corpus.units.get(unitId)?.values;
  if (unit?.name === undefined || isValidWithin(unit, span)) return [];
  const period = [unit.validFrom && `từ ${unit.validFrom}`, unit.validTo && `đến hết ${unit.validTo}`].filter(Boolean);
  return [
    {
      path: ['unit'],
      message: `${unit.name} chỉ có ${period.join(' ')}, không có vào ngày của bài. Hãy chọn tên đơn vị tại thời điểm đó.`,
    },
  ];
}

function sectionsOf(headings: readonly { depth: number; text: string }[]): Finding[] {
  const found = headings.filter((heading) => heading.depth === 2).map((heading) => heading.text);
  const inOrder = [...found].sort((a, b) => sections.indexOf(a) - sections.indexOf(b));
  const unknown = found.filter((heading) => !sections.includes(heading));
  return [
    ...requiredSections
      .filter((section) => !found.includes(section))
      .map((section) => ({
        path: ['body'],
        ...toMessages({
          file: `còn thiếu phần “## ${section}”. Hãy viết phần này.`,
          form: `còn thiếu phần “${section}”. Hãy thêm đề mục này rồi viết bên dưới.`,
        }),
      })),
    ...unknown.map((heading) => ({
      path: ['body'],
      ...toMessages({
        file: `có phần “${heading}” ngoài các phần cho phép: ${sections.join(', ')}. Hãy đổi tên phần, hoặc dùng tiêu đề nhỏ ###.`,
        form: `có phần “${heading}” ngoài các phần cho phép: ${sections.join(', ')}. Hãy đổi tên phần, hoặc chọn kiểu “Tiêu đề cấp 3” cho dòng này.`,
      }),
    })),
    ...expectThat(
      unknown.length > 0 || found.join() === inOrder.join(),
      ['body'],
      `các phần chưa đúng thứ tự. Hãy xếp theo: ${sections.join(', ')}.`,
    ),
  ];
}

function followUpDue(exemplar: Watched, today: string): Finding[] {
  const unseen = unseenForAYear(exemplar, today);
  if (unseen === undefined) return [];
  const { since, days } = unseen;
  const last = since === exemplar.recognisedOn ? 'chưa xem lại từ ngày công nhận' : 'lần xem lại gần nhất';
  return [
    {
      path: ['followUps'],
      severity: 'warning',
      message: `${last} (${since}) đã ${days} ngày. Hãy hỏi lại cơ sở và ghi tình hình mới.`,
    },
  ];
}

/** Findings when the event is no call to follow, does not name the origin, or began after the copy was recognised. */
function answersCall(
  { replicatedFrom = '', recognisedOn }: Pick<Partial<Exemplar>, 'replicatedFrom' | 'recognisedOn'>,
  event: Partial<Event> | undefined,
): Finding[] {
  const path = ['replicationAccount', 'call'];
  if (event?.kind === undefined) return [];
  if (event.kind !== 'phat-dong')
    return expectThat(false, path, 'sự kiện này không phải lời phát động học tập, làm theo. Hãy chọn lại.');
  return [
    ...expectThat(
      event.exemplars?.includes(replicatedFrom) ?? true,
      path,
      'lời phát động này không mời học điển hình ghi ở “Nhân rộng từ”. Hãy chọn lại một trong hai.',
    ),
    ...expectThat(
      recognisedOn === undefined || event.start === undefined || dayOf(event.start) <= recognisedOn,
      path,
      `lời phát động bắt đầu ${dayOf(event.start ?? '')}, sau ngày nơi này được công nhận. Hãy chọn lại.`,
    ),
  ];
}

export const exemplarRules: Rule<'exemplars'>[] = [
  rule('exemplars', 'R7', ['criteriaMet', 'movement'], (v, { corpus }) =>
    criteriaQuoted(v.criteriaMet, v.movement, corpus),
  ),
  rule('exemplars', 'R8', ['recognisedOn', 'movement'], (v, { corpus }) =>
    recognisedWithin(v.recognisedOn, v.movement, corpus),
  ),
  rule('exemplars', 'R8', ['recognisedOn', 'publishedOn'], (v) =>
    expectThat(
      v.recognisedOn <= v.publishedOn,
      ['recognisedOn'],
      `sau ngày đăng ${v.publishedOn}. Chỉ đăng điển hình đã được công nhận; hãy kiểm tra hai ngày.`,
    ),
  ),
  rule('exemplars', 'R8', ['unit', 'recognisedOn'], (v, { corpus }) =>
    unitValid(v.unit, { first: v.recognisedOn, last: v.recognisedOn }, corpus),
  ),
  ...termRules,
  rule('exemplars', 'R1', ['stage', 'results'], (v) =>
    expectThat(v.stage !== 'dien-hinh' || v.results.length > 0, ['results'], {
      file: 'điển hình tiên tiến cần ít nhất một kết quả có số, năm và nguồn. Hãy thêm, hoặc chọn mức nhan-to-moi (Nhân tố mới).',
      form: 'điển hình tiên tiến cần ít nhất một kết quả có số, năm và nguồn. Hãy thêm, hoặc chọn mức Nhân tố mới.',
    }),
  ),
  rule('exemplars', 'R1', ['movement', 'alsoMovements'], (v) =>
    expectThat(
      !v.alsoMovements.includes(v.movement) && new Set(v.alsoMovements).size === v.alsoMovements.length,
      ['alsoMovements'],
      'lặp lại một phong trào. Phong trào khác phải khác phong trào tính chỉ tiêu và khác nhau.',
    ),
  ),
  rule('exemplars', 'R3', ['replicatedFrom', 'replicationAccount'], (v) =>
    expectThat(
      v.replicationAccount === undefined || v.replicatedFrom !== undefined,
      ['replicationAccount'],
      'chỉ dùng khi nơi này học theo một điển hình khác. Hãy chọn “Nhân rộng từ”, hoặc xóa mục này.',
    ),
  ),
  rule('exemplars', 'R3', ['replicatedFrom', 'replicationAccount', 'recognisedOn'], (v, { corpus }) => {
    const call = v.replicationAccount?.call;
    return call === undefined ? [] : answersCall(v, corpus.events.get(call)?.values);
  }),
  rule('exemplars', 'R1', ['recognitions'], (v) =>
    v.recognitions.flatMap((recognition, index) =>
      expectThat(
        (recognition.title === 'khac') === (recognition.text !== undefined),
        ['recognitions', index, 'text'],
        recognition.text === undefined
          ? {
              file: 'còn thiếu. Danh hiệu là “khac” (Khác) thì phải ghi tên; hãy điền.',
              form: 'còn thiếu. Danh hiệu là “Khác” thì phải ghi tên; hãy điền.',
            }
          : {
              file: 'chỉ ghi khi danh hiệu là “khac” (Khác). Hãy xóa trường này.',
              form: 'chỉ ghi khi danh hiệu là “Khác”. Hãy để trống ô này.',
            },
      ),
    ),
  ),
  rule('exemplars', 'R8', ['recognitions'], (v) =>
    v.recognitions.flatMap(({ year, revoked }, index) =>
      expectThat(
        revoked === undefined || yearOf(revoked.date) >= year,
        ['recognitions', index, 'revoked', 'date'],
        `“${revoked?.date ?? ''}” trước năm khen ${year}. Hãy kiểm tra lại.`,
      ),
    ),
  ),
  rule('exemplars', 'R15', ['recognitions'], (v) =>
    v.recognitions.length > 0 && v.recognitions.every((recognition) => recognition.revoked !== undefined)
      ? [
          {
            path: ['recognitions'],
            severity: 'warning',
            message: 'mọi hình thức khen đều đã bị hủy. Hãy xem lại bài có còn nên đăng không.',
          },
        ]
      : [],
  ),
  rule('exemplars', 'R16', ['followUps', 'recognisedOn', 'stage', 'sample'], (v, { today }) => followUpDue(v, today)),
  rule('exemplars', 'R14', ['subject'], (v, { entry }) =>
    v.subject.kind === 'tap-the' ? [] : nameInSlug(entry.id, v.subject.name, ['subject', 'name']),
  ),
  rule('exemplars', 'R13', [], (_, { entry }) =>
    expectThat(/^\d{4}-/.test(entry.id), [], {
      file: `tên thư mục “${entry.id}” phải bắt đầu bằng năm công nhận, ví dụ 2023-${entry.id}. Hãy đổi tên thư mục.`,
      form: `“${entry.id}” phải bắt đầu bằng năm công nhận. Hãy điền Ngày công nhận.`,
    }),
  ),
  rule('exemplars', 'R12', [], (_, { entry }) =>
    entry.body === undefined || entry.body.isUnread === true ? [] : sectionsOf(entry.body.headings),
  ),
  rule('exemplars', 'R12', [], (_, { entry }) => atLeastWords(entry.body, leastWords)),
];

export function atLeastWords(body: BodyFacts | undefined, least: number): Finding[] {
  if (body === undefined || body.isUnread === true) return [];
  const { words } = body;
  return expectThat(words >= least, ['body'], `có ${words} chữ, cần ít nhất ${least}. Hãy kể thêm việc đã làm.`);
}
