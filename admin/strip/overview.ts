/** Computes for the strip which communes have sent an entry this month, and which exemplars to ask about again. */
import { unseenPart, type ReportPart } from '../../src/domain/editors-report.ts';
import type { CheckedEntry } from '../../src/domain/rules/rule.ts';
import { isValidWithin } from '../../src/domain/unit.ts';
import { roundUpDays, roundUpMonthOf } from '../../src/queries/round-up.ts';
import { compareVi } from '../../src/text/collate.ts';

/** An entry that is not published yet, with the unit that its form names. */
interface Waiting {
  unit: string | undefined;
}

export interface Overview {
  /** Names of the communes that exist today and have sent an entry, sorted; `silent` has the other communes. */
  sent: string[];
  silent: string[];
  /** Exemplars at which nobody has looked for a year. */
  unseen: ReportPart;
}

interface Question {
  known: readonly CheckedEntry[];
  waiting: readonly Waiting[];
  today: string;
  cutOffDay: number;
}

export function overviewOf({ known, waiting, today, cutOffDay }: Question): Overview {
  const { first, last } = roundUpDays(roundUpMonthOf(today, cutOffDay), cutOffDay);
  const those = <Name extends CheckedEntry['collection']>(name: Name) =>
    known.filter((entry): entry is Extract<CheckedEntry, { collection: Name }> => entry.collection === name);
  const published = [...those('exemplars'), ...those('stories')].flatMap(({ values: { unit, publishedOn = '' } }) =>
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
  return { sent: names(true), silent: names(false), unseen: unseenPart(known, today) };
}

/** One line for the folded strip. */
export function summarise({ sent, silent, unseen }: Overview): string {
  const units = `Tháng này ${sent.length} xã, phường đã gửi, ${silent.length} chưa`;
  return unseen.items.length === 0 ? units : `${units} · ${unseen.items.length} điển hình cần hỏi lại`;
}
