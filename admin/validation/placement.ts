/** Under which field of the form a problem is told. */
import type { Problem } from '../../src/domain/problem.ts';
import type { Field } from '../config/decap-shape.ts';

export type FieldShape = Pick<Field, 'name' | 'label' | 'label_singular' | 'widget' | 'fields' | 'field'>;

export interface PlacedProblem {
  problem: Problem;
  /** Keys and places in lists, from the top of the form to the field that tells it. */
  at: readonly (string | number)[];
  /** What lies around that field: a group, an item of a list. */
  within: readonly string[];
  /** What is told there. */
  text: string;
}

interface FoundField {
  at: readonly (string | number)[];
  within: readonly string[];
  /** What the path says of a place that has no field of its own, such as the third item of a list. */
  rest: readonly PropertyKey[];
}

/** A problem that no field can tell stands under `first`, the field that an entry is known by. */
export function placeProblems(
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

/** The deepest field on the way. */
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
