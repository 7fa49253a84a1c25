/** Only reports that are not empty have this file. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { reportsToSendOn } from '../../components/output/reports.ts';
import { workbookAnswer } from '../../components/output/workbook-answer.ts';

export const getStaticPaths = reportsToSendOn;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { report } }) =>
  workbookAnswer(report.label, report.grid());
