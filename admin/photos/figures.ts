/** The photos inside a body. */
import type { Map } from 'immutable';

const figure = /<Figure(?:\s+\w+="[^"]*")*\s*\/>\n*/g;

export const figureNames = (body: unknown): string[] =>
  typeof body === 'string' ? [...body.matchAll(/<Figure[^>]*?\ssrc="\.\/([^"]+)"/g)].map(([, name = '']) => name) : [];

/** The body with only those photo blocks whose files `has` knows. */
export const keepFigures = (body: string, has: (name: string) => boolean): string =>
  body.replace(figure, (block) => (figureNames(block).every(has) ? block : ''));

/** The values of an entry without the photos in its body. */
export function withoutFigures(values: Map<string, unknown>): Map<string, unknown> {
  const body = values.get('body');
  return typeof body === 'string' ? values.set('body', keepFigures(body, () => false).trimEnd()) : values;
}
