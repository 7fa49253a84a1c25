import { expect, test } from 'vitest';
import { Opened } from '../../../../admin/backends/opened.ts';

test('only the form, not a list, opens a draft', () => {
  const opened = new Opened();
  opened.begin({ id: 'stories/a' });
  expect(opened.isBeginning('stories', 'a')).toBe(false);
  opened.begin({ collection: 'stories', slug: 'a' });
  expect(opened.isBeginning('stories', 'b')).toBe(false);
  expect(opened.isBeginning('stories', 'a')).toBe(true);
  expect(opened.isBeginning('stories', 'a')).toBe(false);
});

test('a new entry replaces nothing, and a text that was sent is known again', () => {
  const opened = new Opened();
  opened.note('a', '1');
  opened.noteSent('a', 'Một');
  opened.noteSent('a', 'Hai');
  expect(opened.version('a')).toBe('1');
  opened.forget('a');
  expect(opened.version('a')).toBeUndefined();
  expect(['Một', 'Hai', 'Ba'].map((text) => opened.isSent('a', text))).toEqual([true, true, false]);
});
