/** Checks the text of one file of the output. */
import { traceFinder, type Trace } from '../../domain/traces.ts';
import { toComparable } from '../../text/names.ts';
import { imagesNamedIn, stylesNamedIn } from './images.ts';
import { inlineCodeIn } from './inline-code.ts';
import type { OutputFile } from './output-file.ts';
import { personalDataCheck } from './personal-data.ts';
import { readHtml } from './read-html.ts';
import { foreignRequestsInCss, foreignRequestsInScript, foreignRequestsOf } from './requests.ts';
import { sourceNamesIn } from './source-names.ts';
import type { SourceText } from './sources.ts';
import { statementsIn } from './statements.ts';
import { innerName, textOf, unescapeText } from './text-of.ts';

export interface TextRules {
  traces: readonly Trace[];
  /** Contacts of offices, such as telephone numbers and e-mail addresses. They are allowed. */
  contacts: readonly string[];
  siteUrl: string;
  /** Folder of the project on this machine. */
  root: string;
}

export interface CheckedText {
  path: string;
  /** Size of the file in bytes. */
  size: number;
  violations: string[];
  /** Names of images and stylesheets that the file mentions. */
  named: string[];
}

/**
 * `sources` are the texts of the content. A number that the content check has accepted is no violation, so without
 * them there may be violations too many.
 */
export function textChecker(
  rules: TextRules,
  sources?: () => readonly SourceText[],
): (file: OutputFile) => CheckedText {
  const { siteUrl, root } = rules;
  const findTraces = traceFinder(rules.traces);
  const check = personalDataCheck(rules.contacts, sources);
  return ({ path, bytes }) => {
    const file = { path, bytes };
    const text = textOf(file) ?? '';
    const name = innerName(path);
    const isScript = /\.m?js$/.test(name);
    const html = name.endsWith('.html') ? readHtml(text) : undefined;
    const plain = unescapeText(text);
    const comparable = toComparable(html === undefined ? plain : `${plain} ${html.blocks.join(' ')}`);
    const violations = [
      ...sentencesOn(findTraces(path, comparable)),
      ...sourceNamesIn(path, text, root),
      ...(html === undefined
        ? []
        : [...inlineCodeIn(html), ...html.elements.flatMap((element) => foreignRequestsOf(element, siteUrl))]),
      ...(name.endsWith('.css') ? foreignRequestsInCss(text, siteUrl) : []),
      ...(isScript ? foreignRequestsInScript(text, siteUrl) : []),
      ...statementsIn(file, text, html).flatMap(check),
    ];
    return {
      path,
      size: bytes.length,
      violations,
      named: [...new Set([...imagesNamedIn(text), ...stylesNamedIn(text)])],
    };
  };
}

/** Searches files for these traces only. */
export function traceChecker(traces: readonly Trace[]): (file: OutputFile) => string[] {
  const findTraces = traceFinder(traces);
  return (file) => sentencesOn(findTraces(file.path, everyReadingOf(textOf(file) ?? '')));
}

const sentencesOn = (traces: readonly Trace[]): string[] =>
  traces.map(({ source, kind }) => `lộ ${kind} của bài không được hiện (${source}).`);

/**
 * The text in three readings: as written, with tags removed (as inside a word), and with tags replaced by spaces (as
 * between two words).
 */
const everyReadingOf = (text: string): string =>
  toComparable(
    [text, text.replace(/<[^>]*>/g, ''), text.replace(/<[^>]*>/g, ' ')].map((each) => unescapeText(each)).join(' \n '),
  );
