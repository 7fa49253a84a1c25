/** `security.txt`, where the office has said in the settings how it can be reached. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { toSecurityTxt } from '../../outputs/security-txt.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';
import { absolute, urls } from '../../urls.ts';

export const getStaticPaths = offered(async () => {
  const { settings, today } = await getStore();
  const text = toSecurityTxt({ contact: settings.contact, canonical: absolute(urls.security), today });
  return text === undefined ? [] : [{ params: { name: 'security' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
