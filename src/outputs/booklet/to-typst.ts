/**
 * Converts a booklet to the data that the Typst template reads (`src/typeset/booklet.typ`). Texts stay strings, which
 * the template prints unchanged, so no character in them acts as Typst markup.
 */
import { photosOf, storiesOf, type Book, type BookPart, type BookPhoto, type BookStory } from './book.ts';
import type { BookElement, BookNode } from './nodes.ts';

/** A text, or an element with its kind `t` and its content `c`. */
type Piece = string | { t: string; c: Piece[]; level?: number; href?: string; start?: number; cols?: number };

/** File names of the photos for the typesetter and the EPUB, by their paths, in the order of the book. */
export function picturesOf(book: Book): Map<string, string> {
  const files = [
    ...new Set(
      storiesOf(book)
        .flatMap(photosOf)
        .map(({ file }) => file),
    ),
  ];
  return new Map(files.map((file, index) => [file, `anh/${index + 1}.jpg`]));
}

/** The SVG drawings by the file names that the template uses. */
export function drawingsOf({ art }: Book): Map<string, string> {
  return new Map([
    ...art.squares.map((svg, index) => [squareName(index), svg] as const),
    ...[...art.bands].map(([eyebrow, svg]) => [bandName(art, eyebrow), svg] as const),
  ]);
}

const squareName = (index: number): string => `gach/${index + 1}.svg`;
const bandName = ({ bands }: Book['art'], eyebrow: string): string =>
  `dai/${[...bands.keys()].indexOf(eyebrow) + 1}.svg`;

export function toTypst(book: Book): object {
  const pictures = picturesOf(book);
  const toPhoto = ({ file, alt, caption, credit, isUpright }: BookPhoto) => ({
    upright: isUpright,
    src: pictures.get(file) ?? '',
    alt,
    caption: caption ?? null,
    credit,
  });
  const { squares, ink, wash } = book.art;
  return {
    ...book,
    sample: book.sample ?? null,
    art: { squares: squares.map((_, index) => squareName(index)), ink, wash },
    chapters: book.chapters.map(({ title, stories }) => ({
      title: title ?? null,
      stories: stories.map((story) => ({
        ...toStory(story, title === undefined ? 1 : 2, toPhoto),
        band: bandName(book.art, story.eyebrow),
      })),
    })),
    decisions: book.decisions.map(({ number, revoked, ...rest }) => ({
      ...rest,
      number: number ?? null,
      revoked: revoked ?? null,
    })),
    imprint: book.imprint.map(toFact),
  };
}

function toStory(story: BookStory, level: number, toPhoto: (photo: BookPhoto) => object): object {
  const { lead, parts, sample, results, facts, sheet, corrections, ...rest } = story;
  const levels = headingLevels(level);
  return {
    ...rest,
    level,
    lead: lead === undefined ? null : toPhoto(lead),
    sample: sample ?? null,
    results: results.map(({ before, ...result }) => ({ ...result, before: before ?? null })),
    facts: facts.map(toFact),
    sheet: sheet.map(toFact),
    corrections: corrections.map(toFact),
    parts: parts.map((part: BookPart) =>
      part.kind === 'photo' ? { photo: toPhoto(part.photo) } : { nodes: typstOf(part.nodes, levels) },
    ),
  };
}

const toFact = ({ term, text, notes }: { term: string; text?: string | undefined; notes: string[] }) => ({
  term,
  text: text ?? null,
  notes,
});

/**
 * Returns a function that gives each heading of a body, in order, a level below the title's. No level is skipped,
 * because PDF/UA forbids it.
 * @internal Exported for its test.
 */
export function headingLevels(title: number): (tag: string) => number {
  let last = title;
  return (tag) => {
    last = Math.min(tag === 'h2' ? title + 1 : title + 2, last + 1);
    return last;
  };
}

/**
 * Converts the tree of a body. `levelOf` is called once for each heading, in order.
 * @internal Exported for its test.
 */
export function typstOf(nodes: readonly BookNode[], levelOf: (tag: string) => number): Piece[] {
  return nodes.map((node): Piece => {
    if (typeof node === 'string') return node;
    const inside = (): Piece[] => typstOf(node.children, levelOf);
    const { tag, role = '', href, start } = node;
    if (tag === 'h2' || tag === 'h3') return { t: 'heading', level: levelOf(tag), c: inside() };
    if (tag === 'a') return { t: 'a', href: href ?? '', c: inside() };
    if (tag === 'ol') return { t: 'ol', start: start ?? 1, c: inside() };
    if (tag === 'table') return toTable(node, levelOf);
    return { t: ownKinds.has(role) ? role : tag, c: inside() };
  });
}

/** Classes of blocks that the template sets in a style of their own. Every other element is set by its tag. */
const ownKinds: ReadonlySet<string> = new Set([
  'quote',
  'steps',
  'note',
  'note-title',
  'result',
  'result-value',
  'result-unit',
  'result-label',
]);

/** Rows of cells; the first row is the head. */
function toTable(table: BookElement, levelOf: (tag: string) => number): Piece {
  const rows = table.children.flatMap((part) => (typeof part === 'string' ? [] : part.children));
  const cells = rows.map((row) => (typeof row === 'string' ? [] : row.children));
  return {
    t: 'table',
    cols: Math.max(1, ...cells.map((row) => row.length)),
    c: cells.map((row) => ({
      t: 'tr',
      c: row.map((cell) => ({
        t: typeof cell === 'string' ? 'td' : (cell.role ?? 'td'),
        c: typeof cell === 'string' ? [cell] : typstOf(cell.children, levelOf),
      })),
    })),
  };
}
