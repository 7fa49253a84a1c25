/** Under which field of the form a problem is told. */
import type { Problem } from '../../src/domain/problem.ts';
import type { Field } from '../config/decap-shape.ts';

export type FieldShape = Pick<Field, 'name' | 'label' | 'widget' | 'fields' | 'field'>;

export interface PlacedProblem {
  problem: Problem;
  /** Keys and places in lists, from the top of the form to the field that tells it. */
  at: readonly (string | number)[];
  /** What is told there. */
  text: string;
}

interface FoundField {
  at: readonly (string | number)[];
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
    const { at, rest } = findField(fields, problem.path) ?? { at: [first], rest: [] };
    const [item] = rest;
    const place = typeof item === 'number' ? `Mục ${item + 1}, ` : '';
    return { problem, at, text: `${place}${problem.label === '' ? '' : `${problem.label}: `}${problem.message}` };
  });
}

/** The deepest field on the way. */
function findField(fields: readonly FieldShape[], path: readonly PropertyKey[]): FoundField | undefined {
  const [key, ...rest] = path;
  const field = fields.find(({ name }) => name === key);
  if (field === undefined) return undefined;
  const here = { at: [field.name], rest };
  if (field.widget === 'object') return below(here, findField(field.fields ?? [], rest));
  const [index, ...inItem] = rest;
  if (field.widget !== 'list' || typeof index !== 'number') return here;
  if (field.field !== undefined) return { at: [field.name, index], rest: inItem };
  const inside = findField(field.fields ?? [], inItem);
  return inside === undefined ? here : { at: [field.name, index, ...inside.at], rest: inside.rest };
}

const below = ({ at, rest }: FoundField, inside: FoundField | undefined): FoundField =>
  inside === undefined ? { at, rest } : { at: [...at, ...inside.at], rest: inside.rest };
