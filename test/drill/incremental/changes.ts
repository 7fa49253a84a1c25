/** What people do to the content, one change at a time. */
import { cpSync, existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Random } from '../../support/random.ts';

interface Walk {
  contentDir: string;
  random: Random;
  /** Number of the step, for texts that are new each time. */
  step: number;
}

type Change = (walk: Walk) => void;

const articles = ({ contentDir }: Walk): string[] =>
  globSync('{dien-hinh,viec-tot}/*/index.mdx', { cwd: contentDir }).sort();
const events = ({ contentDir }: Walk): string[] => globSync('su-kien/*/index.mdx', { cwd: contentDir }).sort();
const records = ({ contentDir }: Walk, folder: string): string[] =>
  globSync(`${folder}/*.yaml`, { cwd: contentDir }).sort();

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const withLine = (text: string, field: string, change: (value: string) => string): string =>
  text.replace(new RegExp(`^(${field}: )(.*)$`, 'm'), (_, name: string, value: string) => `${name}${change(value)}`);

const lengthen = (step: number) => (value: string) => value.replace(/(['"]?)$/, ` (sửa lần ${step})$1`);

function editArticle(field: string): Change {
  return (walk) => {
    const file = join(walk.contentDir, walk.random.pick(articles(walk)));
    edit(file, (text) => withLine(text, field, lengthen(walk.step)));
  };
}

/** Moves a day back by up to 39 days, so that the order of lists changes. */
function moveDay(field: string): Change {
  return (walk) => {
    const file = join(walk.contentDir, walk.random.pick(articles(walk)));
    edit(file, (text) =>
      withLine(text, field, (day) =>
        /^\d{4}-\d{2}-\d{2}$/.test(day)
          ? new Date(Date.parse(day) - 86_400_000 * walk.random.below(40)).toISOString().slice(0, 10)
          : day,
      ),
    );
  };
}

function editRecord(folder: string, field: string): Change {
  return (walk) => {
    const file = join(walk.contentDir, walk.random.pick(records(walk, folder)));
    edit(file, (text) => withLine(text, field, lengthen(walk.step)));
  };
}

function copyArticle(walk: Walk): void {
  const from = dirname(join(walk.contentDir, walk.random.pick(articles(walk))));
  const to = `${from}-${walk.step}`;
  cpSync(from, to, { recursive: true });
  edit(join(to, 'index.mdx'), (text) => withLine(text, 'title', lengthen(walk.step)));
}

/** If other files name the entry, the check refuses the content, and the walk takes the change back. */
function removeArticle(walk: Walk): void {
  rmSync(dirname(join(walk.contentDir, walk.random.pick(articles(walk)))), { recursive: true });
}

function withdrawArticle(walk: Walk): void {
  const file = walk.random.pick(articles(walk));
  const path = `/${dirname(file).replace('viec-tot', 'nguoi-tot-viec-tot')}/`;
  rmSync(dirname(join(walk.contentDir, file)), { recursive: true });
  edit(
    join(walk.contentDir, 'da-go.yaml'),
    (text) => `${text.trimEnd()}\n- path: ${path}\n  on: 2025-11-20\n  reason: theo-yeu-cau\n`,
  );
}

function renameArticle(walk: Walk): void {
  const from = dirname(join(walk.contentDir, walk.random.pick(articles(walk))));
  renameSync(from, `${from}-moi${walk.step}`);
}

function takeApprovalBack(walk: Walk): void {
  const file = join(walk.contentDir, walk.random.pick(articles(walk)));
  edit(file, (text) => text.replace(/^approval:\n(?: .*\n)+/m, ''));
}

function takeConsentBack(walk: Walk): void {
  const file = join(walk.contentDir, walk.random.pick(articles(walk)));
  edit(file, (text) => text.replace(/^( {2}child: .*)$/m, '$1\n  withdrawnOn: 2025-11-25'));
}

/** Replaces a photo with another one, under the same name. */
function exchangePhoto({ contentDir, random }: Walk): void {
  const photos = globSync('{dien-hinh,viec-tot}/*/*.jpg', { cwd: contentDir }).sort();
  if (photos.length < 2) return;
  const replaced = random.pick(photos);
  const other = random.pick(photos.filter((photo) => photo !== replaced));
  cpSync(join(contentDir, other), join(contentDir, replaced));
}

function editEvent(walk: Walk): void {
  edit(join(walk.contentDir, walk.random.pick(events(walk))), (text) => withLine(text, 'title', lengthen(walk.step)));
}

function editBody(walk: Walk): void {
  const file = join(walk.contentDir, walk.random.pick(articles(walk)));
  edit(file, (text) => `${text.trimEnd()}\n\nCâu viết thêm ở lần sửa ${walk.step}.\n`);
}

function editPage(walk: Walk): void {
  const files = readdirSync(join(walk.contentDir, 'trang')).sort();
  const file = walk.random.pick(files.filter((name) => basename(name) !== 'ke-hoach.mdx'));
  edit(join(walk.contentDir, 'trang', file), (text) => `${text.trimEnd()}\n\nCâu viết thêm ở lần sửa ${walk.step}.\n`);
}

function editSettings(walk: Walk): void {
  edit(join(walk.contentDir, 'cai-dat.yaml'), (text) => withLine(text, 'tagline', lengthen(walk.step)));
}

function markAsSample(walk: Walk): void {
  const file = join(walk.contentDir, walk.random.pick(articles(walk)));
  edit(file, (text) =>
    /^sample:/m.test(text) ? text.replace(/^sample:.*\n/m, '') : text.replace(/^title:/m, 'sample: true\ntitle:'),
  );
}

/** Frequent changes are listed several times, so that they are picked more often. */
export const changes: readonly (readonly [name: string, change: Change])[] = [
  ['a body', editBody],
  ['a body', editBody],
  ['a title', editArticle('title')],
  ['a title', editArticle('title')],
  ['a summary', editArticle('summary')],
  ['a day of publication', moveDay('publishedOn')],
  ['a day on which something happened', moveDay('happenedOn')],
  ['a day of recognition', moveDay('recognisedOn')],
  ['a new entry', copyArticle],
  ['a new entry', copyArticle],
  ['an entry removed', removeArticle],
  ['an entry withdrawn', withdrawArticle],
  ['an entry renamed', renameArticle],
  ['an approval taken back', takeApprovalBack],
  ['a consent taken back', takeConsentBack],
  ['a photo exchanged', exchangePhoto],
  ['an event', editEvent],
  ['a standing page', editPage],
  ['the settings', editSettings],
  ['a unit renamed', editRecord('don-vi', 'name')],
  ['a movement renamed', editRecord('phong-trao', 'shortName')],
  ['a document', editRecord('van-ban', 'title')],
  ['a sample', markAsSample],
];

/** Puts the content back as it was before a change. */
export function restore(contentDir: string, kept: string): void {
  if (existsSync(contentDir)) rmSync(contentDir, { recursive: true });
  cpSync(kept, contentDir, { recursive: true });
}
