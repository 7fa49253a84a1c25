/**
 * Every field of the collections, the settings and the withdrawn paths, at any depth, has a label and refuses unknown
 * keys.
 */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { collections } from '../../../src/domain/collections.ts';
import { documentSchema } from '../../../src/domain/document.ts';
import { eventSchema } from '../../../src/domain/event.ts';
import { exemplarSchema } from '../../../src/domain/exemplar.ts';
import { explainValue } from '../../../src/domain/explain.ts';
import { branches } from '../../../src/domain/schema.ts';
import { collectionNames, type CollectionName } from '../../../src/domain/fields.ts';
import { movementSchema } from '../../../src/domain/movement.ts';
import { pageSchema } from '../../../src/domain/page.ts';
import { settingsSchema } from '../../../src/domain/settings.ts';
import { storySchema } from '../../../src/domain/story.ts';
import { synonymsSchema } from '../../../src/domain/synonyms.ts';
import { unitSchema } from '../../../src/domain/unit.ts';
import { withdrawalsSchema } from '../../../src/domain/withdrawal.ts';
import { findPersonalData } from '../../../src/text/personal-data.ts';

const schemas: Record<CollectionName | 'settings' | 'synonyms' | 'withdrawals', z.ZodType> = {
  exemplars: exemplarSchema,
  stories: storySchema,
  events: eventSchema,
  pages: pageSchema,
  movements: movementSchema,
  units: unitSchema,
  documents: documentSchema,
  settings: settingsSchema,
  synonyms: synonymsSchema,
  withdrawals: withdrawalsSchema,
};

interface Place {
  path: string;
  schema: z.ZodType;
}

/** Returns the schema and all schemas below it. A wrapper such as `optional` counts as the field inside. */
function placesIn({ path, schema }: Place): Place[] {
  const below = branches(schema).flatMap((branch): Place[] => {
    if (branch instanceof z.ZodObject)
      return Object.entries(branch.shape as Record<string, z.ZodType>).map(([key, child]) => ({
        path: `${path}.${key}`,
        schema: child,
      }));
    if (branch instanceof z.ZodArray) return [{ path: `${path}[]`, schema: branch.element as z.ZodType }];
    if (branch instanceof z.ZodTuple)
      return (branch.def.items as z.ZodType[]).map((item, index) => ({
        path: `${path}.${String(index)}`,
        schema: item,
      }));
    return [];
  });
  return [{ path, schema }, ...below.flatMap(placesIn)];
}

const roots = Object.entries(schemas).map(([path, schema]) => ({ path, schema }));
const fields = roots.flatMap((root) => placesIn(root).slice(1));
const leaves = fields.filter(({ schema }) => !branches(schema).some((branch) => isContainer(branch)));
const objects = roots
  .flatMap(placesIn)
  .flatMap(({ path, schema }) =>
    branches(schema).flatMap((branch) => (branch instanceof z.ZodObject ? [{ path, schema: branch }] : [])),
  );

function isContainer(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject || schema instanceof z.ZodArray || schema instanceof z.ZodTuple;
}

test('the walk reaches deep fields and every branch of a union', () => {
  expect(fields.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'exemplars.recognitions[].revoked.document',
      'exemplars.consent.ref',
      'exemplars.photos[].focus.x',
      'stories.people[].anonymous',
      'events.contest.prizes[]',
      'movements.criteria.joint',
      'movements.criteria.individual',
      'movements.planLines.1',
      'documents.items[].story',
      'settings.portalOrigins[]',
      'withdrawals[].reason',
    ]),
  );
});

test('each collection is checked by the fields of its own schema', () => {
  for (const name of collectionNames) {
    const own = Object.keys(collections[name].fields);
    expect(own.sort(), name).toEqual(Object.keys((schemas[name] as z.ZodObject).shape).sort());
  }
});

test('every field has a label, and no label or hint is an English key', () => {
  const isNamed = (label: string | undefined) =>
    label !== undefined && /^[\p{Lu}]/u.test(label) && !/[a-z][A-Z]/.test(label);
  const unnamed = fields.filter(({ schema }) => !isNamed(schema.meta()?.label));
  expect(unnamed.map(({ path }) => path)).toEqual([]);

  const hints = fields.map(({ schema }) => schema.meta()?.hint).filter((hint) => hint !== undefined);
  expect(hints.filter((hint) => !/^[\p{Lu}“].*[.?]$/u.test(hint))).toEqual([]);
});

test('what a form says of its fields could stand in an entry: it is published with the form', () => {
  const said = fields.flatMap(({ schema }) => [schema.meta()?.label ?? '', schema.meta()?.hint ?? '']);
  expect(said.flatMap((text) => findPersonalData(text))).toEqual([]);
});

test('every closed list of values has a label for each', () => {
  const unlabelled = leaves.filter(({ schema }) => {
    const values = branches(schema).flatMap((branch) => (branch instanceof z.ZodEnum ? branch.options : []));
    const labels = schema.meta()?.options ?? {};
    const codes = values.filter((value) => /^[a-z]/.test(String(value)));
    return codes.some((value) => !(value in labels));
  });
  expect(unlabelled.map(({ path }) => path)).toEqual([]);
});

describe('nothing is let in that no schema knows', () => {
  test.each(objects)('$path refuses an unknown key', ({ schema }) => {
    const result = schema.safeParse({ 'truong-la': 'x' });
    expect(result.error?.issues.filter(({ code }) => code === 'unrecognized_keys')).toHaveLength(1);
  });

  test('no field takes just anything', () => {
    const open = fields.filter(({ schema }) =>
      branches(schema).some((branch) => branch instanceof z.ZodAny || branch instanceof z.ZodUnknown),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  test('a missing gate is never filled in', () => {
    for (const gated of [exemplarSchema, storySchema]) {
      const missing = gated.safeParse({}).error?.issues.map(({ path }) => path[0]);
      expect(missing).toEqual(expect.arrayContaining(['approval', 'consent', 'publishedOn']));
    }
  });
});

test('whatever stands in a field, the editor reads Vietnamese', () => {
  const attempts = [
    undefined,
    null,
    true,
    -1,
    0.5,
    1e9,
    '',
    ' x ',
    'x'.repeat(4000),
    'Ảnh "1"',
    [],
    ['x'],
    {},
    { x: 1 },
  ];
  const messages = roots
    .flatMap(placesIn)
    .flatMap(({ path, schema }) =>
      attempts.flatMap((value) => explainValue(schema, value).map(({ message }) => ({ path, message }))),
    );
  expect(messages.length).toBeGreaterThan(1000);
  expect(
    messages.filter(({ message }) => /invalid|expected|received|must|too (small|big)|unrecognized/i.test(message)),
  ).toEqual([]);
  expect(messages.filter(({ message }) => !/[à-ỹ]/u.test(message) || !/[.?]$/.test(message))).toEqual([]);
});
