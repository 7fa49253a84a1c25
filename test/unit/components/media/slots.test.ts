import { expect, test } from 'vitest';
import { slots, widthsOf, type Slot } from '../../../../src/components/media/slots.ts';

const names = Object.keys(slots) as Slot[];

test.each(names)('the widths of %s rise and are those of the place where the photo is wide enough', (slot) => {
  expect(widthsOf(slot, 4000)).toEqual(slots[slot].widths.toSorted((a, b) => a - b));
});

test.each(names)('in %s a small photo is never made larger and is offered whole', (slot) => {
  expect(widthsOf(slot, 500)).toEqual([...slots[slot].widths.filter((width) => width < 500), 500]);
});

test('a phone of 412 px at 1.75 dots a pixel finds a photo that fills it and is hardly larger', () => {
  const needed = 412 * 1.75;
  for (const slot of ['lead', 'upright', 'body'] as const) {
    const [taken = 0] = widthsOf(slot, 4000).filter((width) => width >= needed);
    expect(taken / needed).toBeGreaterThanOrEqual(1);
    expect(taken / needed).toBeLessThan(1.05);
  }
});
