/**
 * Makes drafts from the text of a Word file: a report, a monthly list or unit forms. Values are only proposed: apart
 * from body and photos, nothing is filled in unless the editor accepts it.
 */
import type { GatedName } from '../../src/domain/collections.ts';
import { phrasesOfWord as phrases } from '../../src/editors/phrases-of-word.ts';
import { isBodyless } from './body.ts';
import { readFrame, type Report } from './frame.ts';
import { toBlocks, textOf } from './lines.ts';
import { findListed } from './listed.ts';
import { subjectNamed } from './part-subject.ts';
import { lettersOfStory, type Listed, type ListedEntry } from './parts.ts';
import { peopleIn } from './people.ts';
import { takePhotos } from './photos.ts';
import type { SiteFacts } from './proposal.ts';
import { proposeResults } from './results.ts';
import { plainOf } from './spelt.ts';
import { toDraft, type ProposedDraft } from './to-draft.ts';
import type { PreparedText } from './prepared-text.ts';
import { unitFormReader, type ExactReader } from './unit-forms.ts';

export function proposeDrafts(
  { root }: PreparedText,
  site: SiteFacts,
  exact: readonly ExactReader[] = [unitFormReader],
): ProposedDraft[] {
  const blocks = toBlocks(root);
  const reader = exact.find((each) => each.recognises(blocks));
  if (reader !== undefined) return reader.read(blocks, site);
  const list = findListed(blocks);
  if (list !== undefined) return fromList(list, site);
  const { photos, rest } = takePhotos(blocks);
  const report = readFrame(rest);
  return [toDraft({ report, photos, site, given: undefined, collection: kindOf(report) })];
}

/** Makes a draft from each entry of a list. Text and photos outside all entries are named in the notes of the first. */
function fromList({ entries, outside }: Listed, site: SiteFacts): ProposedDraft[] {
  const { photos, rest } = takePhotos(outside);
  const list = readFrame(rest);
  const told = list.body.flatMap(({ lines }) => lines.map(({ text }) => text)).filter((text) => text !== '');
  const notes = [
    ...(told.length > 0 ? [phrases.outsideParts(told)] : []),
    ...(photos.length > 0 ? [phrases.photosOutside(photos.length)] : []),
  ];
  return entries.map((entry, index) => ofList(entry, list, site, index === 0 ? notes : []));
}

/** An entry of a list has its own text; the head of the list tells who sent it, and when. */
function ofList({ name, unit, blocks }: ListedEntry, list: Report, site: SiteFacts, notes: string[]): ProposedDraft {
  const { photos, rest } = takePhotos(blocks);
  const own = readFrame(rest);
  const subject = subjectNamed(name);
  const shared = list.labels.filter(({ key }) => key === 'unit' || key === 'movement' || key === 'author');
  const report: Report = {
    ...own,
    head: [...own.head, ...list.head],
    foot: [...own.foot, ...list.foot],
    kinds: [...own.kinds, ...list.kinds],
    labels: [...(subject === undefined || hasSubject(own) ? [] : [subject]), ...own.labels, ...shared],
  };
  const isShort = textOf(own.body).length < lettersOfStory;
  return toDraft({
    report,
    // The sender of a list does not tell which movement its entries belong to.
    about: { ...own, labels: report.labels },
    shared,
    photos,
    site,
    given: unit ?? (subject === undefined ? undefined : name),
    collection: kindOf({ ...report, body: [...list.body.slice(0, 1), ...report.body] }),
    name,
    notes: isShort ? [phrases.shortPart, ...notes] : notes,
  });
}

const hasSubject = ({ labels }: Report): boolean =>
  labels.some(({ key }) => key === 'person' || key === 'collective' || key === 'household');

const storyWords =
  /nguoi tot viec tot|guong nguoi tot|viec tot|nhat duoc|tra lai (?:cua roi|nguoi mat)|cuu nguoi|cuu song|dung cam/;
const exemplarWords = /dien hinh tien tien|mo hinh|bao cao thanh tich|nhan to moi|cach lam hay|dien hinh/;

function kindOf({ kinds, body, labels }: Pick<Report, 'kinds' | 'body' | 'labels'>): GatedName {
  const called = plainOf(
    [...kinds, ...body.slice(0, 2).flatMap(({ lines }) => lines)].map(({ text }) => text.slice(0, 160)).join(' '),
  );
  if (labels.some(({ key }) => key === 'recognised' || key === 'model')) return 'exemplars';
  const story = storyWords.exec(called)?.index ?? Infinity;
  const exemplar = exemplarWords.exec(called)?.index ?? Infinity;
  if (story !== exemplar) return story < exemplar ? 'stories' : 'exemplars';
  const text = textOf(body);
  if (storyWords.test(plainOf(text))) return 'stories';
  // A long text, or one with dated figures and no person, tells of a group and what it achieved.
  const figures = proposeResults({ text, year: undefined, latest: 2100 }).filter(({ note }) => note === undefined);
  return isBodyless(text) && (figures.length === 0 || peopleIn(text).length > 0) ? 'stories' : 'exemplars';
}
