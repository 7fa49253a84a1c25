import { test } from 'vitest';
import { attributeOf, findAll } from './dom.ts';
import { everyBuild, expectNone, problemsOf } from './sites.ts';

test.each(everyBuild)('every page says that it is Vietnamese: %s', async (_name, build) => {
  const problems = problemsOf(await build(), ({ document }) => {
    const languages = findAll(document, 'html').map((element) => attributeOf(element, 'lang'));
    return languages.join() === 'vi' ? [] : [`lang is ${languages.join()}`];
  });
  expectNone(problems);
});
