import { expect, test } from 'vitest';
import { digestOfPhoto, PhotoOwners } from '../../../../src/integrations/photos/owners.ts';

const one = { entry: 'content/dien-hinh/2024-a/index.mdx', src: './anh-1.jpg' };
const two = { entry: 'content/viec-tot/b/index.mdx', src: './anh-2.png' };

test('a picture of the build is traced to the photos that it was made of', () => {
  const owners = new PhotoOwners();
  owners.add(digestOfPhoto(Buffer.from('một')), one);
  owners.add(digestOfPhoto(Buffer.from('một')), one);
  owners.add(digestOfPhoto(Buffer.from('một')), two);
  owners.add(digestOfPhoto(Buffer.from('hai')), two);
  owners.noteEmitted('_astro/anh-1.Xy_9.jpg', Buffer.from('một'));
  owners.noteEmitted('_astro/anh-2.Zz-1.jpg', Buffer.from('hai'));
  owners.noteEmitted('_astro/vi-du.Qq.jpg', Buffer.from('ba'));
  expect(owners.of('_astro/anh-1.Xy_9_Z1abc.avif')).toEqual([one, two]);
  expect(owners.of('_astro/anh-1.Xy_9.jpg')).toEqual([one, two]);
  expect(owners.of('_astro/anh-2.Zz-1_a_b.jpeg')).toEqual([two]);
  expect(owners.of('_astro/vi-du.Qq_a.jpeg')).toEqual([]);
  expect(owners.of('favicon.ico')).toEqual([]);
});
