/** Makes drafts from a report. Values are only proposed: nothing is filled in unless the editor accepts it. */
import type { GatedName } from '../../src/domain/collections.ts';
import { isBodyless } from './body.ts';
import { readFrame, type Report } from './frame.ts';
import { toBlocks, textOf } from './lines.ts';
import { findListed, type ListedEntry } from './listed.ts';
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
  const { photos, rest } = takePhotos(blocks);
  const bare = readFrame(rest);
  const listed = findListed(bare.body);
  if (listed.length < 2) return [toDraft({ report: bare, photos, site, given: undefined, collection: kindOf(bare) })];
  return listed.map((entry) => ofList(entry, bare, site));
}

/** An entry of a list has its own text; the head of the list tells who sent it, and when. */
function ofList({ name, unit, blocks }: ListedEntry, list: Report, site: SiteFacts): ProposedDraft {
  const own = readFrame(blocks);
  const report: Report = { ...own, head: list.head, foot: list.foot, kinds: list.kinds };
  const collection = kindOf({ ...report, body: [...list.body.slice(0, 1), ...report.body] });
  return toDraft({ report: withName(report, name), photos: [], site, given: unit, collection, name });
}

/** Adds the name that a list gives its entry as a label, if it is the name of a person or a group. */
function withName(report: Report, name: string): Report {
  if (report.labels.some(({ key }) => key === 'person' || key === 'collective' || key === 'household')) return report;
  const isPerson =
    peopleIn(`Có ông ${name.replace(/^(?:ông|bà|anh|chị|em|cô|thầy)\s+/iu, '')}.`).length > 0 && name.length < 60;
  const isGroup =
    /^(?:chi |tổ |nhóm|đội|câu lạc bộ|hội |trường|trạm|ban |đoàn|công ty|hợp tác|tập thể)/iu.test(name) &&
    name.length < 110;
  if (!isPerson && !isGroup) return report;
  return {
    ...report,
    labels: [{ key: isPerson ? 'person' : 'collective', value: name, line: name }, ...report.labels],
  };
}

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
