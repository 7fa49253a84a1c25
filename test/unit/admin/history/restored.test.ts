import { expect, test } from 'vitest';
import { restore } from '../../../../admin/history/restored.ts';

const present = {
  title: 'Nay',
  approval: { body: 'x', date: '2024-01-01' },
  consent: { basis: 'phieu', date: '2024-01-01' },
  publishedOn: '2024-01-02',
  photos: [{ src: './anh-2.jpg', alt: 'Nay' }],
  needs: ['Một gian nhà'],
  body: 'Nay.\n\n<Figure src="./anh-2.jpg" />',
};

test('the text comes back; approval, consent and publication stay as they are today', () => {
  const version = {
    ...present,
    title: 'Xưa',
    approval: { body: 'y' },
    consent: { basis: 'z' },
    publishedOn: '2020-01-01',
  };
  const { values, kept } = restore(present, version);
  expect(values).toEqual({ ...present, title: 'Xưa' });
  expect(kept).toEqual(['approval', 'consent', 'publishedOn']);
});

test('a version from before the approval takes none away, and a field it lacks goes', () => {
  const { values } = restore(present, { title: 'Xưa' });
  expect(values).toEqual({
    title: 'Xưa',
    approval: present.approval,
    consent: present.consent,
    publishedOn: present.publishedOn,
  });
});

test('photos that were taken out do not come back, neither in their list nor in the text', () => {
  const version = {
    photos: [{ src: './anh-1.jpg', alt: 'Đã bỏ' }],
    body: 'Xưa.\n\n<Figure src="./anh-1.jpg" caption="Ai đó > một" />\n\n<Figure src="./anh-2.jpg" />\n\nHết.',
  };
  const { values, kept } = restore(present, version);
  expect(values['photos']).toEqual(present.photos);
  expect(values['body']).toBe('Xưa.\n\n<Figure src="./anh-2.jpg" />\n\nHết.');
  expect(kept).toContain('photos');
});

test('an approval that the entry has lost does not come back', () => {
  const { approval: _, ...unapproved } = present;
  expect(restore(unapproved, present).values).not.toHaveProperty('approval');
});
