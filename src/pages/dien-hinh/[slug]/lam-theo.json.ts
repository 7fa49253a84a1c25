/** The data that a reader's plan shows of the exemplar, without names of people. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { exemplarPaths } from '../../../components/entry/kit-paths.ts';
import { toPractice } from '../../../components/my-plan/practice.ts';
import { tellEvidence } from '../../../domain/evidence.ts';
import { withoutNames } from '../../../outputs/without-names.ts';
import { getBody } from '../../../queries/body.ts';
import { evidenceOfExemplar } from '../../../queries/evidence.ts';
import { officeToAsk } from '../../../queries/archive.ts';
import { getUnit } from '../../../queries/find.ts';
import { offered } from '../../../queries/offered.ts';
import { getStore } from '../../../queries/store.ts';
import { nameOfOffice, fullUnitName } from '../../../queries/unit-name.ts';

export const getStaticPaths = offered(exemplarPaths);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { exemplar } }) => {
  const store = await getStore();
  const { unit, visit } = exemplar.data;
  const practice = toPractice(exemplar, getBody(exemplar).body, {
    place: fullUnitName(getUnit(store, unit)),
    evidence: tellEvidence(evidenceOfExemplar(store, exemplar)).has,
    via: visit && nameOfOffice(officeToAsk(store, visit.via)),
  });
  return Response.json(withoutNames(practice, exemplar));
};
