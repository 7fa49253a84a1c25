import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reset } from '../../../src/client/reader-panel.ts';
import { strings } from '../../../src/strings.ts';

/** Names that readers see on buttons, and the name of the stories. */
const names = new Set<string>([...Object.values(strings.reader), strings.keepToFollow, strings.stories, reset]);

test.each(['quyen-rieng-tu', 'tro-nang'])('the page “%s” quotes buttons by the names that they have', (page) => {
  const quoted = [...readFileSync(`content/trang/${page}.mdx`, 'utf8').matchAll(/“([^”]+)”/g)].map(([, name]) => name);
  expect(quoted.length).toBeGreaterThan(2);
  expect(quoted.filter((name) => name === undefined || !names.has(name))).toEqual([]);
});
