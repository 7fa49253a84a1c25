/** Only of what has anything to send on. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getOutputContext } from '../../components/output/context.ts';
import { reportsToSendOn } from '../../outputs/reports.ts';
import { workbookAnswer } from '../../outputs/workbook-answer.ts';

export const getStaticPaths = (async () => reportsToSendOn(await getOutputContext())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { report } }) =>
  workbookAnswer(report.label, report.grid());
