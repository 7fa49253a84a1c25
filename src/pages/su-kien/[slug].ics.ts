import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getOutputContext } from '../../endpoints/context.ts';
import { hasDay, toCalendarFile } from '../../outputs/calendar.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () =>
  (await getStore()).events.filter(hasDay).map((event) => ({ params: { slug: event.id }, props: { event } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { event } }) =>
  new Response(toCalendarFile(event.data.title, [event], await getOutputContext()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
