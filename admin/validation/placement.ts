/** Finds the field of the form under which a problem is shown. */
import type { Problem } from '../../src/domain/problem.ts';
import type { Field } from '../config/decap-shape.ts';

export type FieldShape = Pick<Field, 'name' | 'label' | 'label_singular' | 'widget' | 'fields' | 'field'>;

export interface PlacedProblem {
  problem: Problem;
  /** Path of the field in the form: keys and list indexes. */
  at: readonly (string | number)[];
  /** Names of the groups and list items around the field. */
  within: readonly string[];
  /** Message shown at the field. */
  text: string;
}

interface FoundField {
  at: readonly (string | number)[];
  within: readonly string[];
  /** The part of the path that has no field, such as the index of an item in a list of texts. */
  rest: readonly PropertyKey[];
}

/** A problem without a field is shown at `first`, the field that identifies the entry. */
export function attachToFields(
  problems: readonly Problem[],
  fields: readonly FieldShape[],
  first: string,
): PlacedProblem[] {
  return problems.map((problem) => {
    const { at, within, rest } = findField(fields, problem.path) ?? { at: [first], within: [], rest: [] };
    const [item] = rest;
    const place = typeof item === 'number' ? `Mục ${item + 1}, ` : '';
    return {
      problem,
      at,
      within,
      text: `${place}${problem.label === '' ? '' : `${problem.label}: `}${problem.formMessage ?? problem.message}`,
    };
  });
}

/** The deepest field on the path. */
function findField(fields: readonly FieldShape[], path: readonly PropertyKey[]): FoundField | undefined {
  const [key, ...rest] = path;
  const field = fields.find(({ name }) => name === key);
  if (field === undefined) return undefined;
  const here = { at: [field.name], within: [], rest };
  if (field.widget === 'object') return inside(here, [field.label], findField(field.fields ?? [], rest));
  const [index, ...inItem] = rest;
  if (field.widget !== 'list' || typeof index !== 'number') return here;
  const item = [`${field.label_singular ?? field.label} ${index + 1}`];
  if (field.field !== undefined) return { at: [field.name, index], within: item, rest: inItem };
  return inside(here, item, findField(field.fields ?? [], inItem), index);
}

function inside(
  outer: FoundField,
  name: readonly string[],
  found: FoundField | undefined,
  ...index: readonly number[]
): FoundField {
  if (found === undefined) return outer;
  return { at: [...outer.at, ...index, ...found.at], within: [...name, ...found.within], rest: found.rest };
}
