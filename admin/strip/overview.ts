/** Computes for the strip which communes have sent an entry this month, and which exemplars to ask about again. */
import { daysBetween } from '../../src/domain/days.ts';
import type { CheckedEntry } from '../../src/domain/rules/rule.ts';
import { isValidWithin } from '../../src/domain/unit.ts';
import { roundUpDays, roundUpMonthOf } from '../../src/queries/round-up.ts';
import { compareVi } from '../../src/text/collate.ts';

/** An entry that is not published yet, with the unit that its form names. */
interface Waiting {
  unit: string | undefined;
}

export interface FollowUp {
  id: string;
  title: string;
  /** Days since somebody last asked. */
  days: number;
}

interface Overview {
  /** Names of the present communes that have sent an entry, sorted; `silent` are the others. */
  sent: string[];
  silent: string[];
  /** Those that were not asked about for longest come first. */
  followUps: FollowUp[];
}

interface Question {
  known: readonly CheckedEntry[];
  waiting: readonly Waiting[];
  today: string;
  cutOffDay: number;
}

const followUpDays = 365;

export function overviewOf({ known, waiting, today, cutOffDay }: Question): Overview {
  const { first, last } = roundUpDays(roundUpMonthOf(today, cutOffDay), cutOffDay);
  const those = <Name extends CheckedEntry['collection']>(name: Name) =>
    known.filter((entry): entry is Extract<CheckedEntry, { collection: Name }> => entry.collection === name);
  const exemplars = those('exemplars');
  const published = [...exemplars, ...those('stories')].flatMap(({ values: { unit, publishedOn = '' } }) =>
    unit !== undefined && publishedOn >= first && publishedOn <= last ? [unit] : [],
  );
  const active = new Set([...published, ...waiting.flatMap(({ unit }) => unit ?? [])]);
  const communes = those('units').filter(
    ({ values }) => values.kind === 'xa-phuong' && isValidWithin(values, { first: today, last: today }),
  );
  const names = (isSent: boolean) =>
    communes
      .filter(({ id }) => active.has(id) === isSent)
      .map(({ id, values }) => values.name ?? id)
      .sort(compareVi);
  const followUps = exemplars.flatMap(({ id, values: { title = id, stage, followUps = [], recognisedOn } }) => {
    const since =
      followUps
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? recognisedOn;
    if (stage !== 'dien-hinh' || since === undefined) return [];
    const days = daysBetween(since, today);
    return days > followUpDays ? [{ id, title, days }] : [];
  });
  return { sent: names(true), silent: names(false), followUps: followUps.sort((a, b) => b.days - a.days) };
}

/** One line for the folded strip. */
export function summarise({ sent, silent, followUps }: Overview): string {
  const units = `Tháng này ${sent.length} xã, phường đã gửi, ${silent.length} chưa`;
  return followUps.length === 0 ? units : `${units} · ${followUps.length} điển hình cần hỏi lại`;
}
