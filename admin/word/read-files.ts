/** Reads the chosen files in the browser: text and photos, and what an editor should know of each. */
import { knownEntries } from '../content.ts';
import { preparePhoto } from '../photos/prepare.ts';
import { todayInVietnam } from '../today.ts';
import { phrasesOfWord as phrases } from '../../src/editors/phrases-of-word.ts';
import { prepareText, type PreparedText } from './prepared-text.ts';
import { proposeDrafts } from './propose.ts';
import type { ProposedDraft } from './to-draft.ts';
import type { SiteFacts } from './proposal.ts';
import { readDocx, type EmbeddedPicture, type ReadDocx } from './read-docx.ts';
import { toSiteFacts } from './site.ts';

interface ImportedPhoto {
  content: Blob;
  extension: string;
  caption: string | undefined;
  credit: string | undefined;
}

export interface ImportedDraft {
  file: string;
  draft: ProposedDraft;
  photos: readonly ImportedPhoto[];
  /** Personal data that was left out, as written. */
  personal: readonly string[];
  /** What was converted, dropped or refused. */
  notes: readonly string[];
}

export type ReadResult = { fault: string } | { drafts: readonly ImportedDraft[] };

/** A file with fewer letters has no text to import: it is empty, or a scan with no more than a stamp or a caption. */
const leastLetters = 60;

export async function readFile(file: File): Promise<ReadResult> {
  const read = await readDocx(file.name, new Uint8Array(await file.arrayBuffer()));
  if ('fault' in read) return read;
  const text = prepareText(new DOMParser().parseFromString(read.html, 'text/html').body, read.encodings);
  if (text.letters < leastLetters)
    return { fault: read.pictures.length > 0 ? phrases.scanOnly(file.name) : phrases.noText(file.name) };
  const proposed = proposeDrafts(text, await siteFacts());
  const drafts = await Promise.all(proposed.map((draft) => withPhotos(file.name, draft, read, text)));
  return { drafts };
}

async function withPhotos(
  file: string,
  draft: ProposedDraft,
  read: ReadDocx,
  text: PreparedText,
): Promise<ImportedDraft> {
  const photos: ImportedPhoto[] = [];
  const faults: string[] = [];
  for (const { picture, caption, credit } of draft.photos) {
    const embedded = read.pictures[picture];
    if (embedded === undefined) continue;
    const prepared = await preparePhoto(toFile(embedded, picture), { sample: false });
    if ('fault' in prepared) faults.push(phrases.photoRefused(prepared.fault));
    else photos.push({ ...prepared, caption, credit: credit ?? draft.credit });
  }
  const personal = [...new Set([...text.leftOut, ...draft.left])];
  return { file, draft, photos, personal, notes: [...draft.notes, ...notesOn(read, text, draft), ...faults] };
}

const toFile = ({ type, bytes }: EmbeddedPicture, index: number): File =>
  new File([bytes], phrases.pictureName(index + 1), { type });

function notesOn(
  { changes }: ReadDocx,
  { encoding, footnotes }: PreparedText,
  { isGuessed, collection }: ProposedDraft,
): string[] {
  const { comments, insertions, deletions } = changes;
  return [
    encoding !== undefined && phrases.converted(encoding),
    footnotes > 0 && phrases.footnotesMoved(footnotes),
    comments > 0 && phrases.commentsDropped(comments),
    insertions + deletions > 0 && phrases.changesTaken,
    isGuessed && collection === 'exemplars' && phrases.sectionsGuessed,
  ].filter((note) => note !== false);
}

let synonyms: Promise<SiteFacts['synonyms']> | undefined;

async function siteFacts(): Promise<SiteFacts> {
  synonyms ??= loadSynonyms();
  return toSiteFacts(knownEntries(), { today: todayInVietnam(), synonyms: await synonyms });
}

async function loadSynonyms(): Promise<SiteFacts['synonyms']> {
  const response = await fetch('synonyms.json');
  if (!response.ok) throw new Error(`synonyms.json: ${response.status}`);
  return (await response.json()) as SiteFacts['synonyms'];
}
