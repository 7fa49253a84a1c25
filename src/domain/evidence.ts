/**
 * How sure one can be of an exemplar, in words: what its figures, its follow-ups and the places that copied it show. No
 * score and no rank. It is judged from published data only, as of the given day.
 */
import { formatDay } from '../text/format.ts';
import { addDays, isDay } from './days.ts';
import type { Exemplar } from './exemplar.ts';
import { followUpStatuses } from './vocabulary.ts';

/** Kinds of evidence, in the order in which an exemplar usually comes to have them. */
export const evidenceKinds = {
  'loi-ke': 'lời kể trong bài',
  'tu-do': 'số do người làm đo',
  'xac-nhan': 'số được đơn vị xác nhận',
  'sau-mot-nam': 'còn phát huy sau một năm',
  'noi-lam-theo': 'có nơi làm theo kể lại',
} as const;
type EvidenceKind = keyof typeof evidenceKinds;

type Fields = Pick<Exemplar, 'results' | 'recognisedOn' | 'sample'> & {
  recognitions: readonly { revoked?: object | undefined }[];
  followUps: readonly Pick<Exemplar['followUps'][number], 'date' | 'status'>[];
};
/** What is read of an exemplar that names the judged one as its origin. */
export type Copy = Pick<Fields, 'sample' | 'recognitions'>;

export interface Evidence {
  has: EvidenceKind[];
  /** The first kind of evidence that is missing and can still be had. */
  lacks: EvidenceKind | undefined;
  /** The last follow-up, if it says that the work has paused or ended. */
  rests: { date: string; status: 'tam-dung' | 'ket-thuc' } | undefined;
  /** The day one year after the recognition, if it is still to come. */
  yearOn: string | undefined;
}

const year = 365;

/** Whether the exemplar has recognitions, all of which were revoked. */
const isRevoked = ({ recognitions }: Pick<Fields, 'recognitions'>): boolean =>
  recognitions.length > 0 && recognitions.every(({ revoked }) => revoked !== undefined);

/** `copies` are the published exemplars that name this one as their origin. */
export function evidenceOf(fields: Fields, copies: readonly Copy[], today: string): Evidence {
  const { results, recognisedOn, sample } = fields;
  const seen = fields.followUps.filter(({ date }) => date <= today).toSorted((a, b) => a.date.localeCompare(b.date));
  const last = seen.at(-1);
  const rests =
    last?.status === 'tam-dung' || last?.status === 'ket-thuc' ? { ...last, status: last.status } : undefined;
  // A draft may have no valid day yet.
  const yearOn = isDay(recognisedOn) ? addDays(recognisedOn, year) : undefined;
  // Once all recognitions are revoked, confirmed figures prove nothing. A copy that is a sample proves nothing about a
  // real exemplar.
  const holds: Record<EvidenceKind, boolean> = {
    'loi-ke': true,
    'tu-do': results.length > 0,
    'xac-nhan': !isRevoked(fields) && results.some(({ source }) => source !== 'tu-bao-cao'),
    'sau-mot-nam': rests === undefined && last !== undefined && yearOn !== undefined && last.date >= yearOn,
    'noi-lam-theo': copies.some((copy) => !isRevoked(copy) && (sample || !copy.sample)),
  };
  const kinds = Object.keys(holds) as EvidenceKind[];
  const asked: readonly EvidenceKind[] = rests === undefined ? kinds : ['tu-do', 'xac-nhan'];
  return {
    has: kinds.filter((kind) => holds[kind]),
    lacks: asked.find((kind) => !holds[kind]),
    rests: rests && { date: rests.date, status: rests.status },
    yearOn: yearOn !== undefined && yearOn > today ? yearOn : undefined,
  };
}

const lacking: Readonly<Record<EvidenceKind, string>> = {
  'loi-ke': 'lời kể trong bài',
  'tu-do': 'số đo',
  'xac-nhan': 'số được đơn vị xác nhận',
  'sau-mot-nam': 'theo dõi sau một năm',
  'noi-lam-theo': 'nơi làm theo kể lại',
};

/** The evidence in words; `lacks` is undefined if `lacks` of `Evidence` is. */
export function tellEvidence({ has, lacks, rests, yearOn }: Evidence): { has: string; lacks: string | undefined } {
  return {
    has: [
      has.map((kind) => evidenceKinds[kind]).join(', '),
      rests && `lần xem lại ${formatDay(rests.date)}: ${followUpStatuses[rests.status].toLowerCase()}`,
    ]
      .filter(Boolean)
      .join('; '),
    lacks:
      lacks === 'sau-mot-nam' && yearOn !== undefined
        ? `theo dõi sau một năm (từ ${formatDay(yearOn)})`
        : lacks && lacking[lacks],
  };
}
