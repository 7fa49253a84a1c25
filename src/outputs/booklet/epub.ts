/** A booklet as EPUB 3: a ZIP archive of XHTML pages. The same book gives the same bytes. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeXml } from '../xml.ts';
import { photosOf, storiesOf, type Book } from './book.ts';
import { pagesOf, type EpubPage } from './epub-pages.ts';
import { picturesOf } from './to-typst.ts';

export interface EpubFiles {
  /** Photos (JPEG) by the names of `picturesOf`. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** JPEG. */
  cover: Uint8Array;
  /** WOFF2, regular and bold. */
  fonts: Readonly<Record<400 | 700, Uint8Array>>;
}

/** The earliest time that ZIP can store. */
const firstHour = new Date(1980, 0, 1);

export function toEpub(book: Book, { pictures, cover, fonts }: EpubFiles): Uint8Array {
  const names = picturesOf(book);
  const pages = pagesOf(book, ({ file }) => names.get(file) ?? '');
  const photos = [...names.values()].flatMap((name) => {
    const bytes = pictures.get(name);
    return bytes === undefined ? [] : [[`EPUB/${name}`, stored(bytes)] as const];
  });
  return zipSync({
    // Must be the first file and uncompressed: programs recognise the format by it (EPUB 3.3 §4.3, OCF ZIP container).
    mimetype: stored(strToU8('application/epub+zip')),
    'META-INF/container.xml': packed(container),
    'EPUB/package.opf': packed(packageOf(book, pages, [...names.values()])),
    'EPUB/nav.xhtml': packed(navOf(book, pages)),
    'EPUB/style.css': packed(styles(book)),
    ...Object.fromEntries(pages.map((page) => [`EPUB/${page.name}.xhtml`, packed(asDocument(page))])),
    'EPUB/bia.jpg': stored(cover),
    'EPUB/chu-400.woff2': stored(fonts[400]),
    'EPUB/chu-700.woff2': stored(fonts[700]),
    ...Object.fromEntries(photos),
  });
}

const packed = (text: string): Zippable[string] => [strToU8(text), { mtime: firstHour, level: 9 }];
const stored = (bytes: Uint8Array): Zippable[string] => [bytes, { mtime: firstHour, level: 0 }];

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
const container = `${xml}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;

const asDocument = ({ title, html }: Pick<EpubPage, 'title' | 'html'>): string =>
  `${xml}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="vi" xml:lang="vi"><head><title>${escapeXml(title)}</title><link rel="stylesheet" href="style.css"/></head>\n<body>\n${html}\n</body></html>\n`;

function packageOf(book: Book, pages: readonly EpubPage[], photos: readonly string[]): string {
  const features = ['alternativeText', 'readingOrder', 'structuralNavigation', 'tableOfContents'];
  const hasPhotos = storiesOf(book).some((story) => photosOf(story).length > 0);
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeXml(value)}</meta>`;
  const item = (id: string, href: string, type: string, properties?: string) =>
    `<item id="${id}" href="${href}" media-type="${type}"${properties === undefined ? '' : ` properties="${properties}"`}/>`;
  return [
    `${xml}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="ma" xml:lang="vi">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="ma">${escapeXml(book.address)}</dc:identifier>`,
    `<dc:title>${escapeXml(book.title)}</dc:title>`,
    '<dc:language>vi</dc:language>',
    `<dc:creator>${escapeXml(book.office)}</dc:creator>`,
    `<dc:publisher>${escapeXml(book.siteName)}</dc:publisher>`,
    `<dc:description>${escapeXml(book.eyebrow)}</dc:description>`,
    `<dc:date>${book.day}</dc:date>`,
    meta('dcterms:modified', `${book.day}T00:00:00Z`),
    meta('schema:accessMode', 'textual'),
    ...(hasPhotos ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', 'Mọi ảnh có lời tả; mục lục dẫn tới từng bài.'),
    '</metadata>',
    '<manifest>',
    item('muc-luc', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('kieu-chu', 'style.css', 'text/css'),
    item('chu-400', 'chu-400.woff2', 'font/woff2'),
    item('chu-700', 'chu-700.woff2', 'font/woff2'),
    item('anh-bia', 'bia.jpg', 'image/jpeg', 'cover-image'),
    ...photos.map((name, index) => item(`anh-${index + 1}`, name, 'image/jpeg')),
    ...pages.map(({ name }) => item(name, `${name}.xhtml`, 'application/xhtml+xml')),
    '</manifest>',
    '<spine>',
    ...pages.map(({ name }, index) => `<itemref idref="${name}"/>${index === 1 ? '<itemref idref="muc-luc"/>' : ''}`),
    '</spine>',
    '</package>',
    '',
  ].join('\n');
}

function navOf(book: Book, pages: readonly EpubPage[]): string {
  const link = ({ name, title }: EpubPage) => `<li><a href="${name}.xhtml">${escapeXml(title)}</a></li>`;
  const stories = pages.filter(({ name }) => name.startsWith('bai-'));
  const rest = pages.filter((page) => !stories.includes(page));
  const links = new Map(storiesOf(book).map((story, index) => [story, stories.slice(index, index + 1).map(link)]));
  const chapters = book.chapters.map((chapter) => {
    const own = chapter.stories.flatMap((story) => links.get(story) ?? []).join('\n');
    return chapter.title === undefined ? own : `<li><span>${escapeXml(chapter.title)}</span><ol>\n${own}\n</ol></li>`;
  });
  const lines = [...rest.slice(0, 2).map(link), ...chapters, ...rest.slice(2).map(link)].join('\n');
  return asDocument({
    title: 'Mục lục',
    html: `<nav epub:type="toc" role="doc-toc"><h1>Mục lục</h1><ol>\n${lines}\n</ol></nav>`,
  });
}

const styles = ({
  art: { ink, wash },
}: Book): string => `@font-face { font-family: 'Be Vietnam Pro'; font-weight: 400; src: url(chu-400.woff2); }
@font-face { font-family: 'Be Vietnam Pro'; font-weight: 700; src: url(chu-700.woff2); }
body { font-family: 'Be Vietnam Pro', sans-serif; line-height: 1.6; }
h1, h2, h3, .eyebrow { color: ${ink}; line-height: 1.3; break-after: avoid; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.15em; margin: 1.5em 0 0.5em; }
h3 { font-size: 1em; margin: 1.2em 0 0.4em; }
.eyebrow, .small, figcaption, dt { font-size: 0.85em; }
.eyebrow { font-weight: 700; margin: 0; }
.summary { font-size: 1.1em; }
.office { font-weight: 700; text-align: right; }
.cover { text-align: center; }
.cover img { width: 100%; max-height: 95vh; object-fit: contain; }
figure { margin: 1.2em 0; }
.photo { break-inside: avoid; }
.photo img { max-width: 100%; max-height: 80vh; }
.quote { margin-left: 1.2em; }
blockquote { margin: 0; color: ${ink}; font-size: 1.05em; }
.note { padding: 0.1em 1em; background: ${wash}; color: #14232b; }
.note-title { font-weight: 700; }
.steps { padding-left: 0.8em; border-left: 2px solid #f2c14e; }
.result-value { font-size: 1.4em; color: ${ink}; }
.result-unit { font-size: 0.75em; }
table { width: 100%; border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.4em; border-bottom: 1px solid #c3ccd1; text-align: left; vertical-align: top; }
.align-right { text-align: right; }
.align-center { text-align: center; }
dl { margin: 1em 0; }
dt { margin-top: 0.6em; }
dd { margin: 0; }
`;
