/**
 * `npm run bench:lighthouse [kind…]` runs Lighthouse for phones on a page of each given kind, or else of every kind,
 * three times each, and reports the median. The host uses TLS, HTTP/2 and brotli. The site is a release build of the
 * fixtures, whose pages search engines may index. Run it on an otherwise idle machine.
 */
import lighthouse, { type Result } from 'lighthouse';
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';
import { dayInVietnam } from '../../src/domain/days.ts';
import { everyKind, pageOf, type Kind } from '../support/kinds.ts';
import { launchBrowser } from '../support/browser.ts';
import { freePorts } from '../support/hosts/program.ts';
import { startSecureHost } from '../support/hosts/secure-host.ts';
import { buildSite } from '../support/site.ts';

const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/**
 * `paint` is the largest contentful paint in milliseconds; pages that open with a photo have the limit `paintOfPhoto`.
 */
const limits = { score: 100, paint: 1100, paintOfPhoto: 1350, shift: 0.001 };
const withPhoto: Kind[] = ['exemplar with photos', 'story with a photo', 'home'];
/** True for a page that search engines must not list; its SEO score is not counted. */
const isHidden = (html: string): boolean => /<meta name="robots" content="[^"]*noindex/.test(html);

interface Measured {
  kind: Kind;
  scores: (number | undefined)[];
  paint: number;
  shift: number;
  blocked: number;
  kilobytes: number;
  /** Audits that lower a score. */
  faults: string[];
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const numberOf = ({ audits }: Result, id: string): number => audits[id]?.numericValue ?? NaN;

async function runOnce(address: string, port: number): Promise<Result> {
  const answer = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...categories] });
  if (answer === undefined) throw new Error(`Lighthouse gives no answer for ${address}`);
  if (answer.lhr.runtimeError !== undefined) throw new Error(`${address}: ${answer.lhr.runtimeError.message}`);
  return answer.lhr;
}

/** Returns the run with the median largest contentful paint. */
async function measure(kind: Kind, address: string, port: number, hidden: boolean): Promise<Measured> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await runOnce(address, port));
  const paintOf = (result: Result): number => numberOf(result, 'largest-contentful-paint');
  const median = results.sort((a, b) => paintOf(a) - paintOf(b))[Math.floor(runs / 2)];
  if (median === undefined) throw new Error(`${address} was not measured`);
  const asked = categories.filter((id) => !(hidden && id === 'seo'));
  return {
    kind,
    scores: categories.map((id) =>
      asked.includes(id) ? Math.round((median.categories[id]?.score ?? 0) * 100) : undefined,
    ),
    paint: paintOf(median),
    shift: numberOf(median, 'cumulative-layout-shift'),
    blocked: numberOf(median, 'total-blocking-time'),
    kilobytes: numberOf(median, 'total-byte-weight') / 1000,
    faults: asked.flatMap((id) => faultsIn(median, id)),
  };
}

function faultsIn({ categories: judged, audits }: Result, category: string): string[] {
  return (judged[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (audit?.score === null || audit === undefined || audit.score >= 1 || weight === 0) return [];
    return [
      `${category}: ${audit.title} ${audit.displayValue ?? ''} (${id}, ${audit.score}) ${placesIn(audit.details)}`,
    ];
  });
}

/** HTML snippets of the first three elements that Lighthouse reports. */
function placesIn(details: unknown): string {
  return [...JSON.stringify(details ?? {}).matchAll(/"snippet":"((?:[^"\\]|\\.)*)"/g)]
    .slice(0, 3)
    .map(([, snippet = '']) => snippet.slice(0, 120))
    .join(' · ');
}

function problemsOf({ kind, scores, paint, shift }: Measured): string[] {
  const most = withPhoto.includes(kind) ? limits.paintOfPhoto : limits.paint;
  const low = categories.filter((_, index) => (scores[index] ?? limits.score) < limits.score);
  return [
    ...low.map((id) => `${kind}: ${id} ${scores[categories.indexOf(id)] ?? '–'}`),
    ...(paint > most ? [`${kind}: largest paint ${Math.round(paint)} ms, at most ${most}`] : []),
    ...(shift > limits.shift ? [`${kind}: layout shift ${shift.toFixed(4)}`] : []),
  ];
}

function rowOf({ kind, scores, paint, shift, blocked, kilobytes }: Measured): string {
  const cells = [
    ...scores.map((score) => String(score ?? '–')),
    paint.toFixed(0),
    shift.toFixed(4),
    blocked.toFixed(0),
    kilobytes.toFixed(1),
  ];
  return [kind.padEnd(24), ...cells.map((cell) => cell.padStart(7))].join(' ');
}

function askedKinds(): readonly Kind[] {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !everyKind.some((kind) => kind === name));
  if (unknown.length > 0) throw new Error(`No such kind: ${unknown.join(', ')}. There are: ${everyKind.join(', ')}`);
  return names.length > 0 ? everyKind.filter((kind) => names.includes(kind)) : everyKind;
}

const kinds = askedKinds();
process.env.TEST_FOLDER ??= makeScratchFolder('bench');
const site = await buildSite({
  name: 'release',
  contentDir: 'test/fixtures/content',
  // Built today, because a page that was built on an earlier day hides the events that are over, which shifts the rest.
  env: { BUILD_DATE: dayInVietnam(new Date()), SITE_ENV: 'production', SITE_URL: 'https://gallery.example' },
});
const host = await startSecureHost(site.dir);
const [port = 0] = await freePorts(1);
const browser = await launchBrowser([`--remote-debugging-port=${port}`, '--ignore-certificate-errors']);
print(
  [
    'page'.padEnd(24),
    ...['perf', 'access', 'best', 'seo', 'LCP ms', 'CLS', 'TBT ms', 'kB'].map((head) => head.padStart(7)),
  ].join(' '),
);
// The first page that a browser opens takes longer, because the browser is still starting.
await runOnce(host.url, port);
const measured: Measured[] = [];
for (const kind of kinds) {
  const { path, html } = pageOf(site, kind);
  const result = await measure(kind, new URL(path, host.url).href, port, isHidden(html));
  print(rowOf(result));
  measured.push(result);
}
await browser.close();
await host.close();
const problems = measured.flatMap(problemsOf);
for (const { kind, faults } of measured) if (faults.length > 0) print(`\n${kind}\n  ${faults.join('\n  ')}`);
print(problems.length > 0 ? `\n${problems.join('\n')}` : '\nEvery page is within its limits.');
process.exitCode = problems.length > 0 ? 1 : 0;
