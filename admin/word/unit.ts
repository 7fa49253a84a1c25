/** Proposes the unit of a report: looks for names of units, old and new, and weighs them by where they stand. */
import type { Report } from './frame.ts';
import type { Proposal, KnownUnit, SiteFacts } from './proposal.ts';
import { placesOf, plainOf, sentencesOf, spell, type Spelt } from './spelt.ts';

interface Mention {
  unit: KnownUnit;
  /** Index of the first word. */
  at: number;
  length: number;
  /** False for “Ninh Sim” without the word “xã”. */
  isFull: boolean;
  /** True where somebody comes from, which says little of where the deed was done. */
  isOrigin: boolean;
}

interface Named {
  unit: KnownUnit;
  names: readonly { words: readonly Spelt[]; isFull: boolean }[];
}

const communeKind = /^(?:xã|phường|thị trấn)\s+/iu;
const abbreviated: Readonly<Record<string, readonly string[]>> = { xã: ['X.'], phường: ['P.'], 'thị trấn': ['TT.'] };
/** Words after which “Ninh Hòa” is a district, a road or a bridge, not the commune of that name. */
const otherPlaces: ReadonlySet<string> = new Set(
  'thi huyen tinh pho duong cau cho deo ga cang song nui bien truong thpt thcs tieu hoc mam non tx tp benh vien khu vuc dong tay nam bac'.split(
    ' ',
  ),
);

/** Communes whose bare names are also those of provinces or districts elsewhere. */
const elsewhere: ReadonlySet<string> = new Set([
  'ninh binh',
  'ninh giang',
  'ninh hai',
  'ninh phuoc',
  'ninh son',
  'tan dinh',
]);
/** Ends the words before a place that somebody comes from: “quê ở”, “sinh ra và lớn lên tại”. */
const origin =
  /(?:^| )(?:que|que quan|que goc|que noi|que ngoai|que nha|nguyen quan|sinh ra|sinh ra va lon len|sinh truong|goc gac|goc nguoi|nguoi goc|dan goc|goc|di cu tu|chuyen den tu)(?: cua)?(?: anh| chi| ong| ba| co)?(?: o| tai| tu| la| tan| o tan)?$/;
/** Tells an origin only before a place without its kind: “người Ninh Sim”. */
const originOfBare = /(?:^| )nguoi$/;

function nameUnits({ units, synonyms }: Pick<SiteFacts, 'units' | 'synonyms'>): Named[] {
  const bare = (name: string) => name.replace(communeKind, '');
  return (
    units
      // “UBND các xã, phường” is an addressee of the plan, not a unit that writes.
      .filter(({ name }) => !/(?:^|\s)các(?:\s|$)/u.test(name))
      .map((unit) => {
        const [kind = ''] = communeKind.exec(unit.name) ?? [];
        const full = [unit.name, ...variantsOf(unit.name, synonyms)];
        if (kind === '') return { unit, names: full.map((name) => ({ words: spell(name), isFull: true })) };
        const short = abbreviated[kind.trim().toLowerCase()] ?? [];
        const others = units.filter((other) => other.id !== unit.id && communeKind.test(other.name));
        const isAlone = others.every((other) => bare(other.name) !== bare(unit.name));
        return {
          unit,
          names: [
            ...[...full, ...short.map((each) => `${each} ${bare(unit.name)}`)].map((name) => ({
              words: spell(name),
              isFull: true,
            })),
            ...(isAlone ? [{ words: spell(bare(unit.name)), isFull: false }] : []),
          ],
        };
      })
  );
}

/** Variants of a name with one part replaced by a synonym: “Hội LHPN thị xã”, “Phòng GD&ĐT”. */
function variantsOf(name: string, synonyms: SiteFacts['synonyms']): string[] {
  return synonyms.flatMap((group) =>
    group.flatMap((word) => {
      const at = name.toLowerCase().indexOf(word.toLowerCase());
      if (at === -1) return [];
      return group
        .filter((other) => other !== word)
        .map((other) => name.slice(0, at) + other + name.slice(at + word.length));
    }),
  );
}

/** The longest name at each place: “Đông Ninh Hòa” is not “Ninh Hòa”. */
function mentionsIn(text: string, named: readonly Named[]): Mention[] {
  const words = spell(text);
  const clauseStarts = clauseStartsIn(text);
  const all = named.flatMap(({ unit, names }) =>
    names.flatMap(({ words: name, isFull }) =>
      placesOf(name, words).map((at) => ({ unit, at, length: name.length, isFull, isOrigin: isOriginAt(at, isFull) })),
    ),
  );
  function isOriginAt(at: number, isFull: boolean): boolean {
    const start = clauseStarts.findLast((each) => each <= at) ?? 0;
    const before = words.slice(Math.max(start, at - 8), at);
    // “Quế” and “què” are no “quê”.
    const said = before
      .map(({ folded, isMarked, canonical }) =>
        isMarked && folded === 'que' ? canonical.replace('quê', 'que') : folded,
      )
      .join(' ');
    return origin.test(said) || (!isFull && originOfBare.test(said));
  }
  const longestFirst = all.toSorted((a, b) => b.length - a.length || Number(b.isFull) - Number(a.isFull));
  const taken = new Set<number>();
  return longestFirst.filter(({ at, length, isFull }) => {
    const span = Array.from({ length }, (_, index) => at + index);
    if (span.some((index) => taken.has(index))) return false;
    const before = words[at - 1]?.folded ?? '';
    // Skips “xã Ninh Hòa” within “thị xã Ninh Hòa”, and a bare name that is part of the name of another place.
    if (
      isFull
        ? words[at]?.folded === 'xa' && before === 'thi'
        : otherPlaces.has(before) || before === 'xa' || before === 'phuong'
    )
      return false;
    for (const index of span) taken.add(index);
    return true;
  });
}

const bareName = (unit: KnownUnit): string => plainOf(unit.name.replace(communeKind, ''));

/** How far a mention tells where something was done, at most 1. */
function clarityOf({ unit, isFull, isOrigin }: Mention): number {
  if (isOrigin) return 0.15;
  if (isFull) return 1;
  return elsewhere.has(bareName(unit)) ? 0.3 : 0.6;
}

/** Indexes of the words that begin a clause. */
function clauseStartsIn(text: string): number[] {
  let count = 0;
  return text.split(/[,;:.()–]/).map((clause) => {
    const start = count;
    count += spell(clause).length;
    return start;
  });
}

interface Evidence {
  unit: KnownUnit;
  score: number;
  source: string;
  /** Score of the strongest single mention. */
  best: number;
}

interface UnitQuestion {
  report: Report;
  title: string;
  /** The unit that a list or a form gives for this entry. */
  given: string | undefined;
  /** Day on which the unit must have existed. */
  day: string | undefined;
}

export function proposeUnit({ report, title, given, day }: UnitQuestion, site: SiteFacts): Proposal | undefined {
  const named = nameUnits(site);
  const evidence = new Map<string, Evidence>();
  const note = (text: string, weight: number, most = Infinity) => {
    for (const mention of mentionsIn(text, named)) {
      const { unit } = mention;
      const isCommune = unit.kind === 'xa-phuong';
      const value = weight * clarityOf(mention) * (isCommune ? 1.25 : 1);
      const found = evidence.get(unit.id) ?? { unit, score: 0, source: text, best: 0 };
      found.score += Math.min(value, Math.max(0, most - found.score));
      if (value > found.best) Object.assign(found, { best: value, source: text });
      evidence.set(unit.id, found);
    }
  };
  if (given !== undefined) note(given, 30);
  for (const { key, line } of report.labels) {
    if (key === 'unit') note(line, 14);
    if (ofSubject.has(key)) note(line, 9);
  }
  for (const [index, { text }] of report.head.entries())
    if (!/^kính gửi/iu.test(text)) note(text, 7 + Math.min(index, 3));
  for (const { text } of report.kinds) if (!/kính gửi/iu.test(text)) note(text, 5);
  note(title, 8);
  const sentences = report.body.flatMap(({ lines }) => lines.flatMap(({ text }) => sentencesOf(text)));
  for (const [index, sentence] of sentences.entries()) note(sentence, index < 4 ? 3 : 1, 12);
  for (const { text } of report.foot) if (!text.startsWith('-')) note(text, 3);
  const ranked = [...evidence.values()].toSorted((a, b) => b.score - a.score);
  const [best, ...others] = ranked;
  if (best === undefined) return undefined;
  const proposal = atDay(best, day, ranked, site);
  const next = others.find(({ unit }) => unit.kind === best.unit.kind && !areKin(unit, best.unit));
  const notes = [
    proposal.note,
    next !== undefined && next.score * clearBy > best.score && `Cũng có thể là ${next.unit.name}: hãy xem lại.`,
    best.best < least && 'Tệp chỉ nhắc đến đơn vị này thoáng qua: hãy xem lại.',
  ].filter((note) => typeof note === 'string');
  return notes.length === 0 ? proposal : { ...proposal, note: notes.join(' ') };
}

/** Labels whose lines may also name the place: “Họ và tên: …, xã Ninh Sim”. */
const ofSubject: ReadonlySet<string> = new Set(['address', 'role', 'collective', 'person', 'household']);

/** If the best score is less than this many times the next one, the proposal names both units. */
const clearBy = 1.4;
/** A unit whose strongest mention weighs less is hardly more than a guess. */
const least = 1;

const areKin = (a: KnownUnit, b: KnownUnit): boolean =>
  a.succeededBy?.includes(b.id) === true || b.succeededBy?.includes(a.id) === true;

const existed = ({ validFrom, validTo }: KnownUnit, day: string): boolean =>
  (validFrom === undefined || validFrom.slice(0, day.length) <= day) && (validTo === undefined || day <= validTo);

/** Proposes the unit that existed on that day, because a report may name it as before or after a merger. */
function atDay(best: Evidence, day: string | undefined, ranked: readonly Evidence[], site: SiteFacts): Proposal {
  const propose = (unit: KnownUnit, note?: string): Proposal => ({
    field: 'unit',
    value: unit.id,
    shown: unit.name,
    source: best.source,
    ...(note !== undefined && { note }),
  });
  if (day === undefined || existed(best.unit, day)) return propose(best.unit);
  const kin = new Set([
    ...(best.unit.succeededBy ?? []),
    ...site.units.filter(({ succeededBy = [] }) => succeededBy.includes(best.unit.id)).map(({ id }) => id),
  ]);
  const named = ranked.find(({ unit }) => kin.has(unit.id) && existed(unit, day));
  if (named !== undefined) return propose(named.unit, `Vào ngày của bài là ${named.unit.name}.`);
  const [successor, ...more] = site.units.filter(
    (unit) => best.unit.succeededBy?.includes(unit.id) && existed(unit, day),
  );
  if (successor !== undefined && more.length === 0)
    return propose(successor, `Tệp ghi ${best.unit.name}, vào ngày của bài đã thuộc ${successor.name}.`);
  return propose(best.unit, `${best.unit.name} không có vào ngày của bài: hãy kiểm tra tên hoặc ngày.`);
}
