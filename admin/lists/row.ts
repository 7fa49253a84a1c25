/**
 * Reads what a list needs of an entry from the text of its file. Parsing a thousand whole files would take seconds, and
 * only the form needs a whole file, which it reads again. Each key is read on its own: simple values directly, all
 * others by the YAML parser.
 */
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../src/text/front-matter.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * What lists show, search, sort, narrow and group by (`find.ts`, `facets.ts`, `admin/config/collections.ts`).
 * @internal Exported for its test.
 */
export const rowFields: ReadonlySet<string> = new Set([
  ...['title', 'name', 'shortName', 'order', 'summary', 'subject', 'model', 'people', 'number', 'place'],
  ...['movement', 'unit', 'host', 'kind', 'stage', 'sample', 'consent', 'contest', 'source', 'cancelled', 'validTo'],
  ...['publishedOn', 'recognisedOn', 'happenedOn', 'start', 'dateText', 'date'],
]);
/**
 * Fields of which a list tells only whether they are filled in.
 * @internal Exported for its test.
 */
export const countedFields: ReadonlySet<string> = new Set(['photos', 'approval', 'loa', 'results']);

const keywords = /^(?:true|false|null)$/i;
const day = /^\d{4}-\d{2}(?:-\d{2})?$/;
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
const plain = /^(?:\p{L}|\d+ \p{L})/u;
/** Within unquoted words, these signs begin a value or a comment of YAML. */
const signs = /:(?:\s|$)|\s#/;
const words = /^\[([a-z][a-z-]*(?:, ?[a-z][a-z-]*)*)\]$/;

const empty = /^(?:|~|null|\[\]|\{\})$/;

/** The value of what is written on one line; undefined when only a parser can tell. */
function simple(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (wholeNumber.test(text)) return Number(text);
  if (day.test(text) || (plain.test(text) && !signs.test(text) && !keywords.test(text))) return text;
  const [, listed] = words.exec(text) ?? [];
  const items = listed?.split(/, ?/);
  if (items?.some((item) => keywords.test(item)) === false) return items;
  const [, quoted] = /^'((?:[^']|'')*)'$/.exec(text) ?? /^"([^"\\]*)"$/.exec(text) ?? [];
  return text.startsWith("'") ? quoted?.replaceAll("''", "'") : quoted;
}

/** A group each of whose fields is on one line; undefined for any other group. */
function simpleGroup(lines: readonly string[]): Row | undefined {
  const pairs = lines.map((line) => {
    const [, key, text = ''] = /^ {2}([A-Za-z]\w*): +(.*?) *$/.exec(line) ?? [];
    const value = key === undefined ? undefined : simple(text);
    return value === undefined ? undefined : ([key ?? '', value] as const);
  });
  const whole = pairs.filter((pair) => pair !== undefined);
  return whole.length === lines.length ? Object.fromEntries(whole) : undefined;
}

function valueOf(key: string, lines: readonly string[]): unknown {
  const [first = '', ...rest] = lines;
  const filled = rest.filter((line) => line.trim() !== '');
  if (countedFields.has(key)) return filled.length > 0 || !empty.test(first.trim()) ? true : undefined;
  const value = filled.length === 0 ? simple(first.trim()) : first.trim() === '' ? simpleGroup(filled) : undefined;
  if (value !== undefined) return value;
  const document = parseDocument(`${key}:${lines.join('\n')}\n`, { prettyErrors: false });
  return document.errors.length > 0 ? undefined : (document.toJS() as Row | null)?.[key];
}

/** `isWhole` is true for a file that is YAML, without a body. */
export function readRow(text: string, isWhole: boolean): Row {
  const fields = isWhole ? text.replace(/^\uFEFF/, '') : (splitFrontMatter(text)?.front ?? '');
  const row: Record<string, unknown> = {};
  let key = '';
  let own: string[] = [];
  const take = () => {
    const isTold = rowFields.has(key) || countedFields.has(key);
    const value = isTold ? valueOf(key, own) : undefined;
    if (value !== undefined) row[key] = value;
  };
  for (const line of fields.split(/\r?\n/)) {
    const [, next, rest = ''] = /^([A-Za-z]\w*):(?= |$)(.*)$/.exec(line) ?? [];
    if (next === undefined) own.push(line);
    else {
      take();
      [key, own] = [next, [rest]];
    }
  }
  take();
  return row;
}
