/** The pages of an EPUB as XHTML: cover, foreword, one page for each story, awards, imprint. */
import { escapeXml } from '../xml.ts';
import { storiesOf, type Book, type BookPhoto, type BookStory, type Decision, type Fact } from './book.ts';
import { toXhtml } from './to-xhtml.ts';

export interface EpubPage {
  /** File name without the ending. */
  name: string;
  title: string;
  html: string;
}

/** `nameOf` gives the file name of a photo. */
export function pagesOf(book: Book, nameOf: (photo: BookPhoto) => string): EpubPage[] {
  return [
    {
      name: 'bia',
      title: book.title,
      html: `<section class="cover" epub:type="cover"><img src="bia.jpg" alt="${escapeXml(`Bìa: ${book.title}`)}"/></section>`,
    },
    {
      name: 'loi-noi-dau',
      title: 'Lời nói đầu',
      html: section(
        'foreword',
        [
          ...book.foreword.map(paragraph),
          `<p class="office">${escapeXml(book.office)}</p>`,
          ...(book.sample === undefined ? [] : [`<p class="small">${escapeXml(book.sample)}</p>`]),
        ],
        'Lời nói đầu',
      ),
    },
    ...storiesOf(book).map((story, index) => ({
      name: `bai-${index + 1}`,
      title: story.title,
      html: storyPage(story, nameOf),
    })),
    ...(book.decisions.length === 0
      ? []
      : [
          {
            name: 'khen-thuong',
            title: 'Khen thưởng và quyết định',
            html: section(
              'appendix',
              [`<ul>${book.decisions.map(decision).join('')}</ul>`],
              'Khen thưởng và quyết định',
            ),
          },
        ]),
    {
      name: 've-tap-nay',
      title: 'Về tập tài liệu này',
      html: section('colophon', [facts(book.imprint)], 'Về tập tài liệu này'),
    },
  ];
}

const section = (type: string, blocks: readonly string[], title: string): string =>
  `<section epub:type="${type}"><h1>${escapeXml(title)}</h1>\n${blocks.join('\n')}\n</section>`;

const paragraph = (text: string): string => `<p>${escapeXml(text)}</p>`;
const small = (text: string): string => `<p class="small">${escapeXml(text)}</p>`;

function storyPage(story: BookStory, nameOf: (photo: BookPhoto) => string): string {
  const photo = (each: BookPhoto) => {
    const caption = each.caption === undefined ? '' : `${escapeXml(each.caption)} `;
    return `<figure class="photo"><img src="${nameOf(each)}" alt="${escapeXml(each.alt)}"/><figcaption>${caption}Nguồn: ${escapeXml(each.credit)}</figcaption></figure>`;
  };
  return [
    '<section epub:type="chapter">',
    `<p class="eyebrow">${escapeXml(story.eyebrow)}</p>`,
    `<h1>${escapeXml(story.title)}</h1>`,
    `<p class="summary">${escapeXml(story.summary)}</p>`,
    small([story.dates, story.sample].filter((part) => part !== undefined).join(' · ')),
    ...(story.lead === undefined ? [] : [photo(story.lead)]),
    ...(story.results.length === 0 ? [] : [`<dl>${story.results.map(result).join('')}</dl>`]),
    ...story.parts.map((part) => (part.kind === 'photo' ? photo(part.photo) : toXhtml(part.nodes))),
    ...titled('Phiếu làm theo', story.sheet),
    ...titled('Đính chính', story.corrections),
    ...titled('Tóm lược', story.facts),
    ...story.provenance.map(small),
    `<p class="small"><a href="${escapeXml(story.address)}">${escapeXml(story.printed)}</a></p>`,
    '</section>',
  ].join('\n');
}

const result = ({ label, value, unit, before, detail }: BookStory['results'][number]): string =>
  `<dt>${escapeXml(label)}</dt><dd><strong>${escapeXml(value)}</strong> ${escapeXml(unit)}</dd><dd class="small">${escapeXml([before, detail].filter((part) => part !== undefined).join('; '))}</dd>`;

const titled = (title: string, rows: readonly Fact[]): string[] =>
  rows.length === 0 ? [] : [`<h2>${escapeXml(title)}</h2>`, facts(rows)];

const facts = (rows: readonly Fact[]): string =>
  `<dl>${rows
    .map(({ term, text, notes }) => {
      const lines = [...(text === undefined ? [] : [`<strong>${escapeXml(text)}</strong>`]), ...notes.map(escapeXml)];
      return `<dt>${escapeXml(term)}</dt>${lines.map((line) => `<dd>${line}</dd>`).join('')}`;
    })
    .join('')}</dl>`;

function decision({ award, to, number, revoked }: Decision): string {
  const named = revoked === undefined ? escapeXml(award) : `<del>${escapeXml(award)}</del>`;
  const by = number === undefined ? '' : ` (${escapeXml(number)})`;
  const note = revoked === undefined ? '' : ` <strong>${escapeXml(revoked)}</strong>`;
  return `<li>${named}: ${escapeXml(to)}${by}${note}</li>`;
}
