import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment } from 'parse5';
import { beforeAll, expect, test, vi } from 'vitest';
import Photo from '../../src/components/media/Photo.astro';
import { attributeOf, findAll, type Element } from '../support/dom.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const source = { src: '/anh-1.jpg', width: 1600, height: 900, format: 'jpg' };

async function pictureOf(props: Record<string, unknown> = {}, src: object = source) {
  const photo = {
    src,
    alt: 'Hàng chum sành kê trên giàn tre',
    credit: 'Tổ giống',
    people: 'khong-ro-nguoi',
    minors: false,
  };
  return parseFragment(await container.renderToString(Photo, { props: { photo, slot: 'card', ...props } }));
}

const only = (elements: Element[]): Element => {
  const [element, ...others] = elements;
  if (element === undefined || others.length > 0) throw new Error(`${elements.length} elements`);
  return element;
};
const widthsIn = (element: Element) =>
  [...(attributeOf(element, 'srcset') ?? '').matchAll(/ (\d+)w/g)].map(([, width]) => Number(width));

test('a photo has its words and its size, and waits until it is near', async () => {
  const image = only(findAll(await pictureOf(), 'img'));
  expect(attributeOf(image, 'alt')).toBe('Hàng chum sành kê trên giàn tre');
  expect([attributeOf(image, 'width'), attributeOf(image, 'height')]).toEqual(['1600', '900']);
  expect([attributeOf(image, 'loading'), attributeOf(image, 'decoding'), attributeOf(image, 'fetchpriority')]).toEqual([
    'lazy',
    'async',
    undefined,
  ]);
});

test('the first photo of a page is loaded at once', async () => {
  const image = only(findAll(await pictureOf({ eager: true }), 'img'));
  expect([attributeOf(image, 'loading'), attributeOf(image, 'fetchpriority')]).toEqual(['eager', 'high']);
});

test('AVIF comes first, JPEG is what is left', async () => {
  const picture = await pictureOf();
  expect(findAll(picture, 'source').map((element) => attributeOf(element, 'type'))).toEqual(['image/avif']);
  expect(attributeOf(only(findAll(picture, 'img')), 'src')).toContain('f=jpeg');
});

test.each([
  ['card', [320, 480, 640]],
  ['lead', [480, 736, 1080, 1440]],
  ['upright', [480, 736, 1080]],
  ['body', [480, 736, 1080]],
])('the widths are those of the place: %s', async (slot, widths) => {
  for (const element of findAll(await pictureOf({ slot }), 'source')) {
    expect(widthsIn(element)).toEqual(widths);
    expect(attributeOf(element, 'sizes')).toMatch(/vw$/);
  }
});

test('a small photo is never made larger', async () => {
  const [element] = findAll(await pictureOf({ slot: 'lead' }, { ...source, width: 700, height: 400 }), 'source');
  expect(element && widthsIn(element)).toEqual([480, 700]);
});

test.each([
  ['card', 640],
  ['lead', 1440],
  ['body', 1080],
])('the file to fall back on is none but the largest of the place: %s', async (slot, width) => {
  const large = { ...source, width: 2400, height: 1800 };
  const address = attributeOf(only(findAll(await pictureOf({ slot }, large), 'img')), 'src') ?? '';
  expect(address).toMatch(new RegExp(`[?&]w=${width}&`));
});

test('the photo is asked only through its copy, or Astro would ship the original', async () => {
  const read = vi.fn();
  const guarded = new Proxy(source, {
    get: (target, name) => {
      if (name === 'clone') return structuredClone(target);
      if (name !== 'fsPath' && name in target) read(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  await pictureOf({}, guarded);
  expect(read).not.toHaveBeenCalled();
});
