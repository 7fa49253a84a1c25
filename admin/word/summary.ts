/** Proposes the summary: whole sentences of the opening, within the limits of the field, or else a cut sentence. */
import type { Labelled } from './labels.ts';
import type { Line } from './lines.ts';
import type { Proposal } from './proposal.ts';
import { sentencesOf } from './spelt.ts';

const limits = { least: 100, most: 220 } as const;

export function proposeSummary(lines: readonly Line[], labels: readonly Labelled[]): Proposal | undefined {
  const labelled = labels.find(({ key }) => key === 'summary');
  const texts = [
    ...(labelled === undefined ? [] : [labelled.value]),
    ...lines.filter(({ kind, text }) => kind === 'paragraph' && text.length > 60).map(({ text }) => text),
  ].slice(0, 6);
  for (const text of texts) {
    const found = fitting(sentencesOf(text));
    if (found !== undefined) return toProposal(found, text);
  }
  // Sentences of short paragraphs that follow each other.
  const joined = fitting(texts.flatMap(sentencesOf));
  return joined === undefined ? clause(texts[0]) : toProposal(joined, texts.join(' '));
}

/** The first run of whole sentences that is neither too short nor too long. */
function fitting(sentences: readonly string[]): string | undefined {
  for (const start of sentences.keys()) {
    let run = '';
    for (const sentence of sentences.slice(start)) {
      run = run === '' ? sentence : `${run} ${sentence}`;
      if (run.length > limits.most) break;
      if (run.length >= limits.least) return run;
    }
    if (start >= 2) break;
  }
  return undefined;
}

/** Shortens a sentence that is too long, after the last clause that fits. */
function clause(text: string | undefined): Proposal | undefined {
  const head = text?.slice(0, limits.most) ?? '';
  const end = Math.max(...[...head.matchAll(/[,;](?= )/g)].map(({ index }) => index), 0);
  if (text === undefined || end < limits.least) return undefined;
  return { ...toProposal(`${head.slice(0, end)}.`, text), note: 'Câu gốc dài quá nên đã cắt bớt: hãy đọc lại.' };
}

function toProposal(text: string, source: string): Proposal {
  const value = text.replace(/"([^"]*)"/g, '“$1”').replaceAll('"', '”');
  return { field: 'summary', value, shown: value, source };
}
