/** Proposes the movement of a report, and the criterion of that movement which comes closest to the report. */
import type { Report } from './frame.ts';
import { textOf } from './lines.ts';
import { holds, lineOf, movementsIn } from './movement-period.ts';
import { movementWords, type MovementWords } from './movement-words.ts';
import type { KnownMovement, Proposal, SiteFacts } from './proposal.ts';
import { placesOf, plainOf, sentencesOf, spell } from './spelt.ts';

/** If the best score is less than this many times the next one, the proposal names both movements. */
const clearBy = 1.25;

interface Scored {
  movement: KnownMovement;
  score: number;
}

/** Below this score, few words of the text speak of the movement, and a note asks the editor to check it. */
const clearFrom = 8;
/** Factor for the score of a movement whose plan was not in force, while that of another movement was. */
const outOfPeriod = 0.7;

interface MovementQuestion {
  report: Report;
  title: string;
  /** When the deed was done, recognised or reported: a day, a month or a year. */
  day: string;
}

export function proposeMovement({ report, title, day }: MovementQuestion, site: SiteFacts): Proposal | undefined {
  const year = Number(day.slice(0, 4));
  const movements = movementsIn(year, site.movements);
  const text = [title, textOf(report.body), ...report.kinds.map(({ text: line }) => line)].join('\n');
  const labelled = report.labels.filter(({ key }) => key === 'movement').map(({ value }) => value);
  const named = [...labelled, text].map((each) => namedIn(each, movements, year)).find((found) => found !== undefined);
  if (named !== undefined) return toProposal(named, sentenceNaming(named, [...labelled, text].join('\n')));
  const asked = labelled.length > 0 ? `${labelled.join('\n')}\n${text}` : text;
  const isAnyInForce = movements.some((movement) => movement.period !== undefined && holds(movement, year));
  const [best, next] = scoresOf(asked, title, report, site)
    .filter(({ movement }) => movements.includes(movement))
    .map(({ movement, score }) => ({
      movement,
      score: isAnyInForce && !holds(movement, year) ? score * outOfPeriod : score,
    }))
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score <= 0) return undefined;
  const notes = [
    best.score < clearFrom && 'Bài ít chữ nói về phong trào này: hãy xem lại.',
    next !== undefined &&
      best.score < next.score * clearBy &&
      `Cũng có thể là “${next.movement.shortName}”: hãy xem lại.`,
  ].filter((note) => note !== false);
  const proposal = toProposal(best.movement, sentenceNearest(best.movement, text, site));
  return notes.length === 0 ? proposal : { ...proposal, note: notes.join(' ') };
}

const toProposal = ({ id, shortName }: KnownMovement, source: string): Proposal => ({
  field: 'movement',
  value: id,
  shown: shortName,
  source,
});

/** The movement that the text names most often, by its official or its short name. */
function namedIn(text: string, movements: readonly KnownMovement[], year: number): KnownMovement | undefined {
  const words = spell(text);
  const counted = movements.flatMap((movement) => {
    const places = namesOf(movement).flatMap((name) => placesOf(spell(name), words));
    return places.length === 0 ? [] : [{ movement, count: places.length, first: Math.min(...places) }];
  });
  const lateness = ({ movement }: { movement: KnownMovement }) => (holds(movement, year) ? 0 : 1);
  const [most, next] = counted.toSorted((a, b) => b.count - a.count || lateness(a) - lateness(b) || a.first - b.first);
  // A report that lists several movements says little by naming them.
  return most !== undefined && (next === undefined || most.count > next.count || counted.length <= 2)
    ? most.movement
    : undefined;
}

/**
 * The names of a movement that have three words or more: short, official, and official up to the first dash or comma.
 */
function namesOf({ shortName, officialName }: KnownMovement): string[] {
  const official = officialName?.replace(/^“|”$/g, '') ?? '';
  const [head = ''] = official.split(/\s[-–]\s|,\s/);
  return [shortName, official, head].filter((name) => spell(name).length >= 3);
}

function sentenceNaming(movement: KnownMovement, text: string): string {
  const names = namesOf(movement).map(spell);
  return sentencesOf(text).find((sentence) => names.some((name) => placesOf(name, spell(sentence)).length > 0)) ?? '';
}

/** Pairs of neighbouring syllables tell far more than single ones: “rác thải”, “hiến máu”. */
const pairsOf = (text: string): string[] => {
  const words = plainOf(text).split(' ');
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
};

interface Profile {
  movement: KnownMovement;
  weights: ReadonlyMap<string, number>;
}

const profiled = new WeakMap<SiteFacts, Profile[]>();

/** Weights the word pairs of each movement: those of its names, its criteria, and the titles of its articles. */
function profilesOf(site: SiteFacts): Profile[] {
  const kept = profiled.get(site);
  if (kept !== undefined) return kept;
  const raw = site.movements.map((movement) => {
    const weights = new Map<string, number>();
    const add = (text: string, weight: number) => {
      for (const pair of new Set(pairsOf(text))) weights.set(pair, (weights.get(pair) ?? 0) + weight);
    };
    add(`${movement.shortName}. ${movement.officialName ?? ''} ${movement.heading ?? ''}`, 2);
    add(movement.criteria.map(({ passage }) => passage).join('. '), 0.6);
    const line = lineOf(movement, site.movements).map(({ id }) => id);
    for (const { title, movement: of } of site.articles) if (of !== undefined && line.includes(of)) add(title, 0.8);
    return { movement, weights };
  });
  // Inverse document frequency: a pair that many movements share, such as “thi đua”, weighs little.
  const spread = new Map<string, number>();
  for (const { weights } of raw) for (const pair of weights.keys()) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  const profiles = raw.map(({ movement, weights }) => ({
    movement,
    weights: new Map(
      [...weights].map(([pair, weight]) => [pair, weight * Math.log(raw.length / (spread.get(pair) ?? 1))]),
    ),
  }));
  profiled.set(site, profiles);
  return profiles;
}

const weightOfWord = 3;

/** The words of the movement, or of the one that it continues. */
function ownWords(movement: KnownMovement, site: SiteFacts): MovementWords {
  const known = lineOf(movement, site.movements).find(({ id }) => id in movementWords);
  return (known && movementWords[known.id]) ?? { said: [] };
}

function scoresOf(text: string, title: string, report: Report, site: SiteFacts): Scored[] {
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(text)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  for (const pair of pairsOf(title)) pairs.set(pair, (pairs.get(pair) ?? 0) + 3);
  const plain = plainOf(text);
  const offices = plainOf([...report.head, ...report.foot].map((line) => line.text).join('. '));
  const plainTitle = plainOf(title);
  return profilesOf(site).map(({ movement, weights }) => {
    let score = 0;
    for (const [pair, count] of pairs) score += (weights.get(pair) ?? 0) * (1 + Math.log(count)) * 0.35;
    const { said, by = [] } = ownWords(movement, site);
    for (const word of said) {
      const count = timesIn(plain, word);
      if (count > 0) score += weightOfWord * (1 + Math.log(count)) + (timesIn(plainTitle, word) > 0 ? weightOfWord : 0);
    }
    for (const word of by) if (` ${offices} `.includes(` ${word} `)) score += 2 * weightOfWord;
    return { movement, score };
  });
}

function timesIn(plain: string, word: string): number {
  return ` ${plain} `.split(` ${word} `).length - 1;
}

/** The sentence that shares most words with the movement. */
function sentenceNearest(movement: KnownMovement, text: string, site: SiteFacts): string {
  const own = new Set(
    pairsOf(
      `${movement.shortName} ${movement.heading ?? ''} ${movement.criteria.map(({ passage }) => passage).join(' ')}`,
    ),
  );
  const { said } = ownWords(movement, site);
  const closeness = (sentence: string) => {
    const plain = plainOf(sentence);
    return (
      said.filter((word) => timesIn(plain, word) > 0).length * 3 +
      pairsOf(sentence).filter((pair) => own.has(pair)).length / 2
    );
  };
  const sentences = sentencesOf(text).filter(({ length }) => length > 20);
  return sentences.toSorted((a, b) => closeness(b) - closeness(a))[0] ?? '';
}

/**
 * Proposes one passage of the movement's criteria: the one that, for its length, shares most pairs of neighbouring words
 * with the report. Leaves out passages for the other kind of subject, and very short ones.
 */
export function proposeCriterion(movement: KnownMovement, isPerson: boolean, text: string): Proposal | undefined {
  const own = new Set(pairsOf(text));
  const closeness = (passage: string) => {
    const pairs = pairsOf(passage);
    return pairs.filter((pair) => own.has(pair)).length / Math.sqrt(pairs.length + 4);
  };
  const unfit = isPerson ? 'tap-the' : 'ca-nhan';
  const passages = movement.criteria.flatMap(({ kind, passage }) =>
    kind === unfit || passage.length < 30 ? [] : passage,
  );
  const [best] = passages.toSorted((a, b) => closeness(b) - closeness(a));
  if (best === undefined) return undefined;
  return {
    field: 'criteriaMet',
    value: best,
    shown: best,
    source: `Tiêu chí của phong trào “${movement.shortName}” gần với bài nhất.`,
    note: 'Hãy đọc lại tiêu chí của phong trào trước khi nhận.',
  };
}
