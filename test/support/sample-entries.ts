/** The sample entries of the content, as the form holds them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { AdvisedDraft, AdvisedValues } from '../../admin/advice/advice.ts';

export interface SampleEntry extends AdvisedDraft {
  id: string;
  values: AdvisedValues & { title: string; summary: string; body: string };
}

const folders = { exemplars: 'dien-hinh', stories: 'viec-tot' } as const;

export const sampleEntries = (): SampleEntry[] =>
  Object.entries(folders).flatMap(([collection, folder]) =>
    readdirSync(join('content', folder)).map((id) => {
      const file = readFileSync(join('content', folder, id, 'index.mdx'), 'utf8');
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
      return { collection, id, values: { ...(parse(front) as { title: string; summary: string }), body } };
    }),
  );
