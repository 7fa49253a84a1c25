/**
 * Decides whether the form shows a field that only some choices need, such as the reference of a consent. Conditions on
 * the movement read the same facts as `src/domain/rules/movements.ts`.
 */
import type { Map } from 'immutable';
import type { CheckedEntry } from '../../src/domain/rules/rule.ts';
import { isEmpty } from '../blank.ts';
import { knownEntries } from '../content.ts';

type Values = Map<string, unknown>;
type Movement = CheckedEntry<'movements'>['values'];

function movementOf(values: Values): Movement | undefined {
  const id = values.get('movement');
  const found = knownEntries().find((entry) => entry.collection === 'movements' && entry.id === id);
  return found?.values as Movement | undefined;
}

const kindOf = (values: Values): unknown => values.getIn(['subject', 'kind']);

/** Keys are the collection or the group that the field is in, a dot, and the field's name. */
const conditions: Readonly<Record<string, (values: Values) => boolean>> = {
  'exemplars.sector': (values) => movementOf(values)?.target?.perSector !== undefined,
  'exemplars.countAs': (values) =>
    kindOf(values) === 'ho-gia-dinh' && movementOf(values)?.target?.householdsCountAs === undefined,
  'exemplars.ageOk': (values) => kindOf(values) === 'ca-nhan' && movementOf(values)?.eligibility !== undefined,
  'consent.ref': (values) => !['van-ban-cong-khai', 'khong-neu-ca-nhan'].includes(String(values.get('basis'))),
  'recognitions.text': (values) => values.get('title') === 'khac',
  'exemplars.replicationAccount': (values) => !isEmpty(values.get('replicatedFrom')),
  'events.audience': (values) => values.get('kind') === 'phat-dong',
  'events.contest': (values) => values.get('kind') === 'cuoc-thi-viet',
};

/** A field that holds a value is shown in any case, so that the value can be seen and removed. */
export function isApplicable(place: string, siblings: Values | undefined): boolean {
  const [name = ''] = place.split('.').slice(-1);
  if (siblings === undefined || !isEmpty(siblings.get(name))) return true;
  return conditions[place]?.(siblings) ?? true;
}
