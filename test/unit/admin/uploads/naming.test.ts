/** The file names that uploaded files get. */
import { describe, expect, test } from 'vitest';
import { photoPath } from '../../../../src/domain/photo.ts';
import { documentFields } from '../../../../src/domain/document.ts';
import { freeDocumentName, freePhotoName, replacingPhotoName } from '../../../../admin/uploads/naming.ts';

describe('a photo', () => {
  test.each([
    [[], 'jpg', 'anh-1.jpg'],
    [['index.mdx', 'don-gat.jpg'], 'png', 'anh-1.png'],
    [['anh-1.jpg', 'anh-2.png'], 'jpg', 'anh-3.jpg'],
    [['anh-1.jpg', 'anh-3.jpg'], 'jpg', 'anh-2.jpg'],
    [['anh-10.jpg', 'anh-1.webp'], 'jpg', 'anh-2.jpg'],
  ])('beside %j', (taken, extension, name) => {
    expect(freePhotoName(taken, extension)).toBe(name);
    expect(photoPath.safeParse(`./${name}`).success).toBe(true);
  });

  test.each([
    ['anh-2.jpg', 'jpg', 'anh-2.jpg'],
    ['anh-2.jpg', 'png', 'anh-2.png'],
    ['anh-1.png', 'jpg', 'anh-4.jpg'],
    ['don-gat.jpeg', 'jpg', 'don-gat.jpg'],
  ])('in the place of %s, as %s', (old, extension, name) => {
    const taken = ['anh-1.jpg', 'anh-1.png', 'anh-2.jpg', 'anh-3.jpg', 'don-gat.jpeg'];
    expect(replacingPhotoName(old, taken, extension)).toBe(name);
  });
});

test('a PDF has the name of its document, and a number where that is taken', () => {
  const taken = ['quyet-dinh-12.yaml', 'quyet-dinh-12.pdf', 'the-le.pdf', 'the-le-2.pdf'];
  const names = ['ke-hoach', 'quyet-dinh-12', 'the-le'].map((slug) => freeDocumentName(taken, slug));
  expect(names).toEqual(['ke-hoach.pdf', 'quyet-dinh-12-2.pdf', 'the-le-3.pdf']);
  for (const name of names) expect(documentFields.file.safeParse(`./${name}`).success).toBe(true);
});
