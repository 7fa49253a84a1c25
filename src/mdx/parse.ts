import type { BodyOptions } from './check.ts';
import { nativeParser } from './parser.ts';
import { readBody, type ParsedBody } from './read-body.ts';

export type { Body, Heading } from './body.ts';
export type { BodyOptions } from './check.ts';
export type { ParsedBody } from './read-body.ts';

export function parseBody(mdx: string, options: BodyOptions = {}): ParsedBody {
  return readBody(mdx, nativeParser, options);
}
