/** Writes content of any size by repeating the gallery's samples with other titles, texts and dates. */
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['dien-hinh', 'viec-tot'] as const;
type Folder = (typeof folders)[number];

interface Sample {
  folder: Folder;
  name: string;
  head: string;
  paragraphs: string[];
}

interface Wanted {
  /** Path of a `content` folder. Everything other than exemplars and stories is copied unchanged. */
  from: string;
  into: string;
  /** Total number of exemplars and stories, including those of `from`. */
  count: number;
}

const dayPattern = /\b\d{4}-\d{2}-\d{2}\b/g;
/** A consent slip belongs to one subject, so each copy has a slip of its own. */
const slipPattern = /\bPDY-\d{4}-\d{3}\b/;
const slipOf = (number: number): string =>
  `PDY-${3000 + Math.floor(number / 1000)}-${String((number + 1000) % 1000).padStart(3, '0')}`;
const millisecondsOfDay = 86_400_000;
/**
 * Earliest dates that a sample may refer to: the start of the plan, and the day on which today's communes were formed.
 */
const beginnings = ['2021-01-01', '2025-07-01'] as const;

/** Writes the folder. The same arguments always give the same bytes. */
export function writeContent({ from, into, count }: Wanted): void {
  cpSync(from, into, { recursive: true });
  const samples = folders.flatMap((folder) =>
    readdirSync(join(from, folder)).map((name) => readSample(from, folder, name)),
  );
  for (let number = 1; number <= count - samples.length; number += 1) {
    const sample = samples[number % samples.length];
    if (sample !== undefined) retell(sample, number, { from, into });
  }
}

function readSample(from: string, folder: Folder, name: string): Sample {
  const text = readFileSync(join(from, folder, name, 'index.mdx'), 'utf8');
  const end = text.indexOf('\n---\n', 4) + 5;
  return { folder, name, head: text.slice(0, end), paragraphs: text.slice(end).trim().split('\n\n') };
}

function retell(sample: Sample, number: number, { from, into }: Omit<Wanted, 'count'>): void {
  const { folder, name, paragraphs } = sample;
  const head = shiftDays(sample.head, (number * 37) % (roomBefore(sample.head) + 1))
    .replace(/^title: (.*)$/m, (_, title: string) => `title: ${withNumber(title, number)}`)
    .replace(slipPattern, slipOf(number))
    // Drops the event whose call the sample answers: the copies answer none.
    .replace(/^ +call: .*\n/m, '');
  const body = paragraphs.map((paragraph, index) =>
    /^\p{L}/u.test(paragraph) && (index + number) % 3 === 0 ? `Chuyện thứ ${number}: ${paragraph}` : paragraph,
  );
  const own = join(into, folder, `${name}-${number}`);
  mkdirSync(own);
  for (const file of readdirSync(join(from, folder, name)))
    if (file !== 'index.mdx') cpSync(join(from, folder, name, file), join(own, file));
  writeFileSync(join(own, 'index.mdx'), `${head}\n${body.join('\n\n')}\n`);
}

/**
 * Number of days by which all dates of the sample can be moved back, so that the entries spread evenly over the months.
 */
function roomBefore(head: string): number {
  const days = (head.match(dayPattern) ?? []).sort();
  const [first = ''] = days;
  const beginning = beginnings.findLast((day) => day <= first);
  // An entry with partial dates, a revocation or a call to follow is not moved, because these dates, or those of what
  // they refer to, would not move along.
  const isTied = /: ['"]?\d{4}(?:-\d{2})?['"]?$|revoked:| call:/m.test(head.replaceAll(/^ +year: .*$/gm, ''));
  if (beginning === undefined || isTied) return 0;
  return (Date.parse(first) - Date.parse(beginning)) / millisecondsOfDay;
}

const shiftDays = (text: string, days: number): string =>
  text.replaceAll(dayPattern, (found) =>
    new Date(Date.parse(found) - days * millisecondsOfDay).toISOString().slice(0, 10),
  );

/** Adds the number to a title, inside its quotes if it has any. */
function withNumber(title: string, number: number): string {
  const quoted = /^(['"])(.*)\1$/.exec(title);
  return quoted === null ? `${title} (lần ${number})` : `${quoted[1]}${quoted[2]} (lần ${number})${quoted[1]}`;
}

/**
 * Returns the changes to measure: four usual changes of one entry each, and one of the settings. They may be made twice,
 * in round 1 and then in round 2.
 */
export function changesOf(contentDir: string, round = 1): (readonly [name: string, change: () => void])[] {
  const stories = join(contentDir, 'viec-tot');
  const names = readdirSync(stories).sort();
  const [edited = '', retitled = '', copied = '', withdrawn = ''] = [
    ...names.filter((name) => /-\d+$/.test(name)),
    ...names,
  ];
  const change = (path: string, pattern: RegExp, by: string) => {
    const file = join(contentDir, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, by));
  };
  return [
    [
      'one body',
      () => {
        appendFileSync(join(stories, edited, 'index.mdx'), '\nMột câu viết thêm.\n');
      },
    ],
    [
      'one title',
      () => {
        change(`viec-tot/${retitled}/index.mdx`, /^title: (['"]?)/m, 'title: $1Tên mới, ');
      },
    ],
    [
      'one new entry',
      () => {
        const added = `${copied}${'-moi'.repeat(round)}`;
        cpSync(join(stories, copied), join(stories, added), { recursive: true });
        change(`viec-tot/${added}/index.mdx`, /^title: (['"]?)/m, 'title: $1Bài mới, ');
        change(`viec-tot/${added}/index.mdx`, slipPattern, slipOf(-round));
      },
    ],
    [
      'one withdrawal',
      () => {
        rmSync(join(stories, withdrawn), { recursive: true });
        appendFileSync(
          join(contentDir, 'da-go.yaml'),
          `- path: /nguoi-tot-viec-tot/${withdrawn}/\n  on: 2026-11-29\n  reason: theo-yeu-cau\n`,
        );
      },
    ],
    [
      'the settings',
      () => {
        change('cai-dat.yaml', /^tagline: (['"]?)/m, 'tagline: $1Mới – ');
      },
    ],
  ];
}
