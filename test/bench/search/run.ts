/**
 * `npm run bench:search` asks the site's search and stock Pagefind questions with known answers, in a real browser.
 *
 *   --site DIR       a built site; without it one is built. Its pages are the documents without `--corpus` or `--made`.
 *   --corpus DIR     documents from elsewhere, in the formats of `documents.ts`
 *   --made N         N documents made from the site's own text
 *   --queries N      questions of each kind (60)
 *   --seed N         seed for the choice of questions and documents (1)
 *   --only ours      leaves out stock Pagefind and a plain BM25
 *   --misses         prints the questions whose document was not found
 *
 * Exits with 1 when our search misses a limit of recall, precision, bytes or time. Times are compared with those of
 * stock Pagefind in the same run, so they are not judged without it. Kinds of questions for which the documents lack
 * material are not judged either; the report names them.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeScratchFolder } from '../../../src/cli/scratch-folder.ts';
import { runScript } from '../../../src/cli/run-node.ts';
import { wordsOf } from '../../../src/text/words.ts';
import { launchBrowser } from '../../support/browser.ts';
import { inProcess, ours, stock } from './contestants.ts';
import { readDocuments, type Doc } from './documents.ts';
import { startCountingHost } from './host.ts';
import { indexByStock, indexDocuments, pathOfDocument, readSiteRecords } from './indexes.ts';
import { withoutMarks } from '../../support/search/keys.ts';
import { makeCorpus } from './made-corpus.ts';
import { measure } from './measure.ts';
import { plainBm25 } from './plain-bm25.ts';
import { plainQuestions } from './plain-questions.ts';
import { makeCompounds, makeQuestions } from './questions.ts';
import { randomFrom } from '../../support/random.ts';
import { writeReport } from './report.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    corpus: { type: 'string' },
    made: { type: 'string' },
    queries: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
const random = randomFrom(Number(values.seed));
const scratch = makeScratchFolder('bench');
const compoundsAsked = 40;
const coldQuestions = 20;

async function buildSite(): Promise<string> {
  const folder = join(scratch, 'site');
  const { ok, output } = await runScript('build', [], { OUT_DIR: folder }).finished;
  if (!ok) throw new Error(`The site cannot be built:\n${output}`);
  return folder;
}

interface Corpus {
  documents: Doc[];
  pathOf: (number: number) => string;
  /** Folder from which the pages and our index are served. */
  folder: string;
  buildSeconds: number | undefined;
}

async function prepareCorpus(site: string): Promise<Corpus> {
  const { documents: own, paths } = readSiteRecords(site);
  if (values.corpus === undefined && values.made === undefined)
    return { documents: own, pathOf: (number) => paths[number] ?? '', folder: site, buildSeconds: undefined };
  const documents =
    values.corpus === undefined ? makeCorpus(own, Number(values.made), random) : readDocuments(values.corpus);
  const folder = join(scratch, 'corpus');
  const start = performance.now();
  await indexDocuments(folder, documents, { places: [], synonyms: [], labelOf: (_facet, value) => value });
  return { documents, pathOf: pathOfDocument, folder, buildSeconds: (performance.now() - start) / 1000 };
}

function findWorker(site: string): string {
  const name = readdirSync(join(site, '_astro')).find((file) => /^search-worker[-.].*\.js$/.test(file));
  if (name === undefined) throw new Error(`${site}/_astro has no search worker.`);
  return `/_astro/${name}`;
}

try {
  const site = values.site === undefined ? await buildSite() : resolve(values.site);
  const corpus = await prepareCorpus(site);
  const plain = plainBm25(corpus.documents);
  const compared = [stock, inProcess('plain BM25', (query) => plain(query).map(corpus.pathOf))];
  const contestants = [ours(findWorker(site)), ...(values.only === 'ours' ? [] : compared)];
  if (values.only !== 'ours') await indexByStock(corpus.folder, join(scratch, 'stock', 'stock'));
  const isOwn = corpus.folder === site;
  const kinds = [
    ...(isOwn ? plainQuestions(corpus.documents.map((_document, number) => corpus.pathOf(number))) : []),
    ...makeQuestions(corpus.documents, Number(values.queries), random),
  ];
  const compounds = makeCompounds(corpus.documents, compoundsAsked, random).map((marked) => ({
    marked,
    unmarked: withoutMarks(marked.query),
  }));
  const cold = corpus.documents.slice(0, coldQuestions).map(({ title }, index) =>
    wordsOf(title)
      .slice(0, 2 + (index % 2))
      .join(' '),
  );
  const host = await startCountingHost([corpus.folder, join(scratch, 'stock'), site]);
  const browser = await launchBrowser();
  const measured = await measure(contestants, { browser, host, kinds, compounds, pathOf: corpus.pathOf, cold });
  await browser.close();
  await host.close();
  const { lines, isGood } = writeReport({
    results: contestants.flatMap(({ name }, index) => {
      const result = measured[index];
      return result === undefined ? [] : [[name, result] as const];
    }),
    kinds,
    compounds: compounds.length,
    documents: corpus.documents.length,
    buildSeconds: corpus.buildSeconds,
    showMisses: values.misses,
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = isGood ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
