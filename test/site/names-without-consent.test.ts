/** When the consent does not cover a name, no page, file or feed states it, but the deed is told all the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toComparable } from '../../src/text/names.ts';
import { textOf } from '../support/dom.ts';
import { contentsOf } from '../support/files.ts';
import { readPdf } from '../support/pdf.ts';
import { buildFixture, expectNone, type Site } from '../support/sites.ts';

const id = '2024-duong-tuan-tra-theo-con-nuoc';
const title = 'Vẽ lại đường tuần tra theo con nước';
const name = toComparable('Võ Đình Giả Định');
const booklet = 'tai-lieu/tai-lieu-bien-va-dong';
/** The award of the person `name`, with the deed in place of the name, as the booklet's page, PDF and EPUB tell it. */
const award = /Giấy khen, UBND thị xã \(minh họa\), năm 2024:? Vẽ lại đường tuần tra theo con nước/;

const textOfPage = (site: Site, file: string): string =>
  site
    .pages()
    .filter((page) => page.file === file)
    .map(({ document }) => textOf(document).replace(/\s+/g, ' '))
    .join('');

const epubOf = ({ dir }: Site): string =>
  Object.entries(unzipSync(readFileSync(join(dir, `${booklet}.epub`))))
    .filter(([file]) => file.endsWith('.xhtml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join(' ');

test('nothing that goes out has the name', async () => {
  const site = await buildFixture();
  const files = contentsOf(site.dir).map(({ file, bytes }) => ({ file, text: bytes.toString('utf8') }));
  const pdf = await readPdf(readFileSync(join(site.dir, `${booklet}.pdf`)));
  const texts = [...files, { file: 'the PDF', text: pdf.text }, { file: 'the EPUB', text: epubOf(site) }];
  expect(texts.filter(({ text }) => text.includes(title)).length).toBeGreaterThan(20);
  expectNone(texts.filter(({ text }) => toComparable(text).includes(name)).map(({ file }) => file));
});

test('its page says that the person is not named, and awards are told of the deed: page, PDF and EPUB', async () => {
  const site = await buildFixture();
  expect(textOfPage(site, `dien-hinh/${id}/index.html`)).toMatch(/Cá nhân\s*Không nêu tên\s*chiến sĩ dân quân/);
  expect(textOfPage(site, `dien-hinh/${id}/bao-chi/index.html`)).toContain('Cá nhân không nêu tên (chiến sĩ dân quân)');
  expect(textOfPage(site, 'khen-thuong/2024/index.html')).toContain(title);
  const pdf = await readPdf(readFileSync(join(site.dir, `${booklet}.pdf`)));
  expect(textOfPage(site, `${booklet}/index.html`)).toMatch(award);
  expect(pdf.text.replace(/\s+/g, ' ')).toMatch(award);
  expect(epubOf(site)).toMatch(award);
});
