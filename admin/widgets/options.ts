/** Options of a field that refers to another entry: grouped, sorted, and searched with or without diacritics. */
import type { CollectionName } from '../../src/domain/fields.ts';
import { planTitle, yearsOfPlan } from '../../src/domain/plans.ts';
import type { CheckedEntry } from '../../src/domain/rules/rule.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { documentKinds, eventKinds, unitKinds } from '../../src/domain/vocabulary.ts';
import { compareVi } from '../../src/text/collate.ts';
import { fold } from '../../src/text/fold.ts';
import { formatDay } from '../../src/text/format.ts';

export interface Option {
  value: string;
  label: string;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

interface Grouped extends Option {
  group: string;
}

/** True when every typed word is in the label or the id, in any order, with or without diacritics. */
export function isFound({ label, value }: Option, typed: string): boolean {
  const words = fold(`${label} ${value}`);
  return fold(typed)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

export function toOptions(collection: CollectionName, known: readonly CheckedEntry[]): OptionGroup[] {
  const entries = known.filter((entry) => entry.collection === collection);
  const { toOption, groups = [], latestFirst } = offers[collection];
  const options = entries.map((entry) => toOption(entry as never, known));
  const order = (group: string) => (groups.includes(group) ? groups.indexOf(group) : groups.length);
  const names = [...new Set(options.map(({ group }) => group))].sort(
    (a, b) => order(a) - order(b) || (latestFirst ? compareVi(b, a) : compareVi(a, b)),
  );
  return names.map((label) => ({
    label,
    options: options.filter(({ group }) => group === label).sort((a, b) => compareVi(a.label, b.label)),
  }));
}

interface Offer<Name extends CollectionName> {
  toOption: (entry: CheckedEntry<Name>, known: readonly CheckedEntry[]) => Grouped;
  /** The groups to show first, in this order. The other groups follow, sorted by name. */
  groups?: readonly string[];
  /** Sorts the other groups in reverse, because their names contain years. */
  latestFirst?: true;
}

const placesToday = 'Xã, phường hiện nay';

const offers: { [Name in CollectionName]: Offer<Name> } = {
  movements: {
    // The number at the start keeps the order of the plan.
    toOption: ({ id, values }, known) => ({
      value: id,
      label: `${values.order ?? ''}. ${values.shortName ?? id}`,
      group: groupOfMovement(values.plan, known),
    }),
    latestFirst: true,
  },
  units: {
    toOption: ({ id, values }) => ({ value: id, label: labelOfUnit(id, values), group: groupOfUnit(values) }),
    groups: [...Object.values(unitKinds).filter((label) => label !== unitKinds['xa-phuong']), placesToday],
  },
  documents: {
    toOption: ({ id, values: { kind, number, title, date } }) => ({
      value: id,
      label: [number, title ?? id, date && `(${formatDay(date)})`].filter(Boolean).join(' '),
      group: kind === undefined ? '' : documentKinds[kind],
    }),
    groups: Object.values(documentKinds),
  },
  exemplars: {
    toOption: ({ id, values }, known) => ({
      value: id,
      label: `${values.title ?? id} (${values.recognisedOn?.slice(0, 4) ?? ''})`,
      group: nameOfMovement(values.movement, known),
    }),
  },
  stories: {
    toOption: ({ id, values }) => ({
      value: id,
      label: values.title ?? id,
      group: `Đăng năm ${values.publishedOn?.slice(0, 4) ?? ''}`,
    }),
  },
  events: {
    toOption: ({ id, values: { kind, title, start } }) => ({
      value: id,
      label: [title ?? id, start && `(${formatDay(start.slice(0, 10))})`].filter(Boolean).join(' '),
      group: kind === undefined ? '' : eventKinds[kind],
    }),
    groups: Object.values(eventKinds),
  },
  pages: { toOption: ({ id, values }) => ({ value: id, label: values.title ?? id, group: '' }) },
};

/** Groups movements by plan if there are several plans. */
function groupOfMovement(plan: string | undefined, known: readonly CheckedEntry[]): string {
  const plans = Map.groupBy(
    known.filter((entry): entry is CheckedEntry<'movements'> => entry.collection === 'movements'),
    ({ values }) => values.plan,
  );
  const own = plans.get(plan) ?? [];
  return plans.size > 1 ? planTitle(yearsOfPlan(own.flatMap(({ values }) => values.period ?? []))) : '';
}

const isPlace = ({ kind }: Partial<Unit>): boolean => kind === 'xa-phuong';

/** Old place names form groups of their own, because an exemplar uses the name that was valid on its day. */
function groupOfUnit(unit: Partial<Unit>): string {
  if (!isPlace(unit)) return unit.kind === undefined ? '' : unitKinds[unit.kind];
  return unit.validTo === undefined ? placesToday : `Xã, phường đến hết ${formatDay(unit.validTo)}`;
}

function labelOfUnit(id: string, unit: Partial<Unit>): string {
  const name = unit.name ?? id;
  if (isPlace(unit) || unit.validTo === undefined) return name;
  return `${name} (đến hết ${formatDay(unit.validTo)})`;
}

function nameOfMovement(id: string | undefined, known: readonly CheckedEntry[]): string {
  const movement = known.find((entry) => entry.collection === 'movements' && entry.id === id);
  const values = movement?.values as CheckedEntry<'movements'>['values'] | undefined;
  return `${values?.order ?? ''}. ${values?.shortName ?? id ?? ''}`;
}
