/** What a reader is told about how her question was read. */
import { analyse, isSameWord, type ReadWord } from '../analyse.ts';
import { asWritten } from '../as-written.ts';
import type { RecordPart } from '../files.ts';
import type { Notice } from '../protocol.ts';
import type { Answer } from './answer.ts';
import { missingIn } from './exactly.ts';
import type { Found } from './found.ts';

interface Texts {
  textOf: (record: number) => Promise<string>;
  /** The part of a record that is shown. */
  shownOf: (found: Found) => Promise<RecordPart>;
  read: ReadWord;
}

export async function noticesOf(found: Answer, { textOf, shownOf, read }: Texts): Promise<Notice[]> {
  const { ranked, words, leftOut, also, place, unfinished } = found;
  const [first] = ranked;
  if (first === undefined) return [];
  const notices: Notice[] = [];
  const { title, text, around } = await shownOf(first);
  const part = [title, around[0] + text + around[1]].join('\n');
  // A word that the shown part lacks may stand elsewhere on the page.
  if (found.changed && lacks(part, found, read) && lacks(await textOf(first.record), found, read))
    notices.push({ kind: 'changed', shown: asWritten(part, { words, unfinished, read }) });
  if (leftOut.length > 0) {
    const missing = missingIn(await textOf(first.record), leftOut, read);
    if (missing !== '') notices.push({ kind: 'left-out', words: missing });
  }
  for (const said of also) notices.push({ kind: 'also', said });
  if (place !== undefined) notices.push({ kind: 'place', name: place });
  return notices;
}

/** Whether the text lacks a typed word in the form as typed. Synonyms have a notice of their own (`also`). */
function lacks(text: string, { typed, unfinished }: Answer, read: ReadWord): boolean {
  const written = analyse(text, read);
  return typed.words.some((wanted, index) => {
    const isBegun = (typed.open || unfinished) && index === typed.words.length - 1;
    const key = wanted.marked ? 'canonical' : 'folded';
    return !written.some((word) => isSameWord(word, wanted, key, isBegun));
  });
}
