import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import Segments from '../../src/components/mdx/Segments.astro';
import { parseBody } from '../../src/mdx/parse.ts';
import { attributeOf, findAll, linksIn, textOf } from '../support/dom.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const photo = (alt: string) => ({
  src: { src: '/anh.jpg', width: 1600, height: 900, format: 'jpg' },
  alt,
  credit: 'Chi hội',
  caption: 'Chú thích của ảnh',
  people: 'khong-ro-nguoi',
  minors: false,
});

async function render(mdx: string, props: Record<string, unknown> = {}) {
  const { body, problems } = parseBody(mdx);
  if (body === undefined) throw new Error(problems.map(({ message }) => message).join(' '));
  return parseFragment(await container.renderToString(Segments, { props: { body, ...props } }));
}

test('a photo stands where the body names it, between the text around it', async () => {
  const photos = [photo('Điều thấy ở ảnh một'), photo('Điều thấy ở ảnh hai')];
  const page = await render('Trước.\n\n<Figure src="./anh-2.jpg" caption="Chú thích trong bài" />\n\nSau.', {
    photos,
    photoNames: ['./anh-1.jpg', './anh-2.jpg'],
  });
  expect(findAll(page, 'p', 'figure').map(({ tagName }) => tagName)).toEqual(['p', 'figure', 'p']);
  expect(findAll(page, 'img').map((image) => attributeOf(image, 'alt'))).toEqual(['Điều thấy ở ảnh hai']);
  expect(findAll(page, 'figcaption').map(textOf)).toEqual(['Chú thích trong bài Nguồn: Chi hội']);
});

test('a photo without words in the body has its own', async () => {
  const page = await render('<Figure src="./anh-1.jpg" />', {
    photos: [photo('Điều thấy')],
    photoNames: ['./anh-1.jpg'],
  });
  expect(findAll(page, 'figcaption').map(textOf)).toEqual(['Chú thích của ảnh Nguồn: Chi hội']);
});

test('a photo that the entry does not have is left out', async () => {
  const page = await render('Trước.\n\n<Figure src="./anh-9.jpg" />', { photos: [], photoNames: [] });
  expect(findAll(page, 'figure', 'img')).toEqual([]);
});

test('what an editor wrote as text is never markup', async () => {
  const page = await render('Dưới \\<script>alert(1)\\</script> 5 &lt;img src=x onerror=x&gt; và `<b>`');
  expect(findAll(page, 'script', 'img', 'b')).toEqual([]);
  expect(textOf(page)).toBe('Dưới <script>alert(1)</script> 5 <img src=x onerror=x> và <b>');
});

test('links within the site and to others are kept', async () => {
  const page = await render('Xem [danh sách](/dien-hinh/) và [cổng tỉnh](https://khanhhoa.gov.vn/).');
  expect(linksIn(page)).toEqual(['/dien-hinh/', 'https://khanhhoa.gov.vn/']);
});
