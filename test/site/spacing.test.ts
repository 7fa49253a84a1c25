/** Spaces and punctuation marks as printed in Vietnamese: no space before a mark, one after it. */
import { describe, expect, test } from 'vitest';
import { attributeOf, findAll, type Node } from '../support/dom.ts';
import { everyBuild, expectNone, pagesAndFrames, problemsOf, youngBuilds } from '../support/sites.ts';

/** Elements with quoted documents or code, which keep their own spaces. */
const verbatim = new Set(['code', 'pre', 'textarea', 'script', 'style', 'blockquote', 'noscript', 'svg']);
const verbatimClass = /\bplan-document\b/;
/** Also words of the plan elsewhere (`printed`). They keep their spelling, but the spaces around our notes are ours. */
const verbatimOrPrinted = /\b(?:plan-document|printed)\b/;
const inline = new Set(['a', 'abbr', 'b', 'em', 'i', 'label', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'time']);

/** Lines of text as a reader sees them: a block begins a new line, and white space is one space. */
function linesOf(node: Node, leftOut: RegExp): string[] {
  const text = (inner: Node): string => {
    if ('value' in inner) return inner.value;
    if (!('childNodes' in inner)) return '';
    const children = inner.childNodes.map(text).join('');
    if (!('tagName' in inner)) return children;
    if (verbatim.has(inner.tagName) || leftOut.test(attributeOf(inner, 'class') ?? '')) return '\ufffc';
    if (inner.tagName === 'br') return '\u0000';
    return inline.has(inner.tagName) ? children : `\u0000${children}\u0000`;
  };
  return text(node)
    .split('\u0000')
    .map((line) => line.replace(/[ \t\n\r]+/g, ' ').trim())
    .filter((line) => line !== '');
}

const spacedLines = (node: Node): string[] => linesOf(node, verbatimClass);
const ownLines = (node: Node): string[] => linesOf(node, verbatimOrPrinted);

const around = (line: string, at: number): string => line.slice(Math.max(0, at - 18), at + 18);

function spacingFaults(line: string): string[] {
  const faults: RegExp[] = [
    // A space before a mark. Three dots are allowed there, because a shortened quotation may begin with them.
    /[\p{L}\p{N})\]”\ufffc] +[,.;:!?)\]”](?!\.\.|\/)/gu,
    // No space after a mark, except in numbers, times, addresses and abbreviations such as “V.3” and “TP.HCM”.
    /\p{Ll}[,;!?](?=[\p{L}“(])/gu,
    /\p{Ll}{2,}[.:](?=\p{Lu}\p{Ll})/gu,
    /\p{N}[.;](?=\p{Lu}\p{Ll})/gu,
    /[”)\]](?=[\p{L}\p{N}“])/gu,
    /[\p{L}\p{N}](?=“)/gu,
    / {2,}|\u00a0 | \u00a0/gu,
  ];
  const words = line.replaceAll(/https?:\/\/\S*/g, '\ufffc');
  return faults.flatMap((fault) => [...words.matchAll(fault)].map(({ index }) => around(words, index)));
}

describe('faults of spacing are found', () => {
  test.each([
    'còn 21 ngày.Trong kỳ',
    'duyệt ngày 27/5/2024 .',
    'Excel , CSV',
    'ba việc,hai người',
    'nói“có”',
    'a  b',
    'đọc: mẫu] .',
  ])('%s', (line) => {
    expect(spacingFaults(line)).not.toEqual([]);
  });
  test.each([
    '1.240,5 kg; 7:30',
    'mục IV.5.b, V.3',
    'https://a.vn/b?c=d',
    'TP.HCM (cũ), “Ba không”.',
    'v1.js: 2,5 kB',
    '3/32 (9 %)…',
  ])('not in %s', (line) => {
    expect(spacingFaults(line)).toEqual([]);
  });
});

const builds = [...everyBuild, ...youngBuilds.slice(1).map(([count, build]) => [`${count} entries`, build] as const)];

test.each(builds)('every sentence has its spaces: %s', async (_name, build) => {
  const site = await build();
  const problems = problemsOf(
    site,
    ({ document }) => findAll(document, 'body').flatMap(spacedLines).flatMap(spacingFaults),
    pagesAndFrames(site),
  );
  expectNone(problems);
});

// Leaves out the fixtures, whose summaries write days out, as editors may.
const ofContent = builds.filter(([name]) => !name.startsWith('fixture'));

test.each(ofContent)(
  'what recurs is “hằng tháng” or “hằng năm”, and a day has one form, outside what is quoted: %s',
  async (_name, build) => {
    const problems = problemsOf(await build(), ({ path, document }) => {
      // Bodies of editors may write days out, texts that are read aloud must, and words of the plan stay as they are.
      const isLeftOut = (node: Node) =>
        'tagName' in node && /\b(?:prose|spoken|printed)\b/.test(attributeOf(node, 'class') ?? '');
      const own = (node: Node): string[] =>
        isLeftOut(node) ? [] : 'childNodes' in node ? node.childNodes.flatMap(own) : ownLines(node);
      const lines = findAll(document, 'body').flatMap(own);
      // A day or month below ten has no zero before it, except in the words of a document.
      const padded = /(?<![\d/])(?:0\d\/\d{1,2}|\d{1,2}\/0\d)\/\d{4}/;
      return [
        // The list of documents names them as they are titled.
        ...(path.endsWith('/van-ban/')
          ? []
          : lines.filter((line) => /[Hh]àng (?:tháng|năm)/.test(line.replaceAll(/“.*”/g, '')))),
        ...findAll(document, 'body')
          .flatMap(ownLines)
          .filter((line) => padded.test(line.replaceAll(/“.*”/g, ''))),
        ...(path.includes('/huong-dan/') ? [] : lines.filter((line) => /ngày \d+ tháng \d+ năm/.test(line))),
      ];
    });
    expectNone(problems);
  },
);

test.each(everyBuild)('pages of prose say “hằng tháng” and “hằng năm” unless they quote: %s', async (_name, build) => {
  const site = await build();
  const pages = site.pages().filter(({ path }) => /\/(?:gioi-thieu|lien-he|quyen-rieng-tu|tro-nang)\/$/.test(path));
  expect(pages.length).toBe(4);
  const problems = problemsOf(
    site,
    ({ document }) =>
      findAll(document, 'main')
        .flatMap(ownLines)
        .map((line) => line.replaceAll(/“.*”/g, ''))
        .filter((line) => /[Hh]àng (?:tháng|năm)/.test(line)),
    pages,
  );
  expectNone(problems);
});
