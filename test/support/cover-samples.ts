/** The movements and entries of `content/`, in the form that the cover drawings take. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Look } from '../../src/covers/material.ts';

export const movements = new Map(
  readdirSync('content/phong-trao').map((name): [string, Look] => {
    const { icon, hue } = parse(readFileSync(`content/phong-trao/${name}`, 'utf8')) as Look;
    return [name.replace(/\.yaml$/, ''), { icon, hue }];
  }),
);

export const entries = ['dien-hinh', 'viec-tot'].flatMap((folder) =>
  readdirSync(`content/${folder}`).map((slug) => {
    const [, head = ''] = readFileSync(`content/${folder}/${slug}/index.mdx`, 'utf8').split(/^---$/m);
    const { movement } = parse(head) as { movement?: string };
    return { slug, movement, look: movement === undefined ? undefined : movements.get(movement) };
  }),
);
