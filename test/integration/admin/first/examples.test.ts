/** The examples are right in everything that they fill in. */
import { expect, test } from 'vitest';
import { examples } from '../../../../admin/first/examples.ts';
import { findProblems } from '../../../../admin/validation/find-problems.ts';
import { formOf } from '../../../../admin/validation/forms.ts';
import { readEntryBody } from '../../../../admin/validation/read-entry-body.ts';

const open = ['unit', 'movement', 'criteriaMet', 'approval', 'consent', 'publishedOn'];

test.each([
  ['exemplars', '2024-vuon-rau-chung'],
  ['stories', 'day-phao-tu-lam'],
] as const)('%s: only what a real entry has is missing', (collection, id) => {
  const draft = { form: formOf(collection, id), id, data: examples[collection] };
  const problems = findProblems(draft, { known: [], today: '2026-11-30', readBody: readEntryBody });
  expect(problems.filter(({ path }) => !open.includes(String(path[0])))).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
  expect(examples[collection].sample).toBe(true);
});
