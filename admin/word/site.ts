/** Gathers what the import must know of the site, from the entries that the form has loaded anyway. */
import type { Movement } from '../../src/domain/movement.ts';
import type { CheckedEntry } from '../../src/domain/rules/rule.ts';
import { toCriteria } from '../widgets/passages.ts';
import type { KnownCriterion, KnownMovement, KnownUnit, SiteFacts } from './proposal.ts';

const kinds: Readonly<Record<string, KnownCriterion['kind']>> = {
  'Tiêu chí tập thể': 'tap-the',
  'Tiêu chí cá nhân': 'ca-nhan',
};

type MovementFacts = Pick<Movement, 'shortName' | 'criteria'> &
  Partial<Pick<Movement, 'officialName' | 'heading' | 'period' | 'continues' | 'target'>>;

/** @internal Exported for its test. */
export const toKnownMovement = (
  id: string,
  { shortName, officialName, heading, criteria, period, continues, target }: MovementFacts,
): KnownMovement => ({
  id,
  shortName,
  officialName,
  heading,
  period,
  continues,
  perSector: target?.perSector,
  criteria: toCriteria(criteria).flatMap(({ label, passages }) =>
    passages.map((passage) => ({ kind: kinds[label] ?? 'chung', passage })),
  ),
});

export interface Circumstances {
  today: string;
  synonyms: SiteFacts['synonyms'];
}

export function toSiteFacts(known: readonly CheckedEntry[], { today, synonyms }: Circumstances): SiteFacts {
  return {
    today,
    synonyms,
    units: known.flatMap((entry) => (entry.collection === 'units' ? toUnit(entry.id, entry.values) : [])),
    movements: known.flatMap((entry) => {
      if (entry.collection !== 'movements') return [];
      const { shortName, criteria } = entry.values;
      return shortName === undefined || criteria === undefined
        ? []
        : [toKnownMovement(entry.id, { ...entry.values, shortName, criteria })];
    }),
    articles: known.flatMap((entry) => {
      if (entry.collection !== 'exemplars' && entry.collection !== 'stories') return [];
      const { title, movement } = entry.values;
      return title === undefined ? [] : [{ title, movement }];
    }),
  };
}

function toUnit(
  id: string,
  { name, kind, validFrom, validTo, succeededBy }: Partial<Omit<KnownUnit, 'id'>>,
): KnownUnit[] {
  return name === undefined || kind === undefined ? [] : [{ id, name, kind, validFrom, validTo, succeededBy }];
}
