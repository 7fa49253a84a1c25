/** The list of what the plan asks for must be complete, in the plan's order and in its words. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { planDeadlines, planDuties, planForms, planSteps, type PlanItem } from '../../../src/domain/plan-items.ts';

interface PlanSteps {
  steps: { n: number; title: string }[];
  publicity_forms: { key: string; verbatim: string }[];
  duties_section_V: { n: number; items?: { verbatim: string }[] }[];
  deadlines: { key: string; section: string }[];
}

const folder = 'test/fixtures/plan';
const steps = parse(readFileSync(`${folder}/steps.yaml`, 'utf8')) as PlanSteps;
const planText = readFileSync(`${folder}/ke-hoach.md`, 'utf8')
  .replace(/[#*]+/g, '')
  .replace(/\s+/g, ' ');
const itemOf = (list: Readonly<Record<string, PlanItem>>, key: string) => list[key];

test('the items are those of the plan, in its order', () => {
  const duties = steps.duties_section_V.flatMap(({ n, items = [] }) =>
    items.length === 0 ? [`v-${n}`] : items.map((_, index) => `v-${n}-${index + 1}`),
  );
  expect(Object.keys(planSteps)).toEqual(steps.steps.map(({ n }) => `buoc-${n}`));
  expect(Object.keys(planForms)).toEqual(steps.publicity_forms.map(({ key }) => key));
  expect(Object.keys(planDeadlines)).toEqual(steps.deadlines.map(({ key }) => key));
  expect(Object.keys(planDuties)).toEqual(duties);
});

const items: [string, PlanItem][] = Object.entries({ ...planSteps, ...planForms, ...planDeadlines, ...planDuties });

test.each(items)('%s has the words of the plan', (_key, { words }) => {
  expect(words.split(' … ').filter((part) => !planText.includes(part))).toEqual([]);
});

test('each item has the words, or the section, of the plan’s own item', () => {
  for (const { n, title } of steps.steps) expect(itemOf(planSteps, `buoc-${n}`)?.words).toBe(title);
  for (const { key, verbatim } of steps.publicity_forms) expect(verbatim).toContain(itemOf(planForms, key)?.words);
  for (const { key, section } of steps.deadlines) expect(itemOf(planDeadlines, key)?.section).toBe(section);
  for (const { n, items: parts = [] } of steps.duties_section_V) {
    for (const [index, { verbatim }] of parts.entries())
      expect(verbatim).toContain(itemOf(planDuties, `v-${n}-${index + 1}`)?.words);
  }
});
