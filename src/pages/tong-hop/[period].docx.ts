/** Period reports as Word files. A report without content has none. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getReport } from '../../endpoints/report.ts';
import { answerWithWord } from '../../endpoints/word-file.ts';
import { reportsToSendOn } from '../../outputs/reports.ts';
import { heading } from '../../outputs/blocks.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () => reportsToSendOn(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { period } }) => {
  const { settings } = await getStore();
  const report = await getReport(period);
  const { title, day } = report;
  return answerWithWord([heading(1, title), ...report.blocks()], { title, creator: settings.siteName, day });
};
