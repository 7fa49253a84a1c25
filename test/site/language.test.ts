import { test } from 'vitest';
import { attributeOf, findAll } from '../support/dom.ts';
import { everyBuild, expectNone, pagesAndFrames, problemsOf, type Page } from '../support/sites.ts';

test.each(everyBuild)('every page says that it is Vietnamese: %s', async (_name, build) => {
  const site = await build();
  const langOf = ({ document }: Page) => {
    const languages = findAll(document, 'html').map((element) => attributeOf(element, 'lang'));
    return languages.join() === 'vi' ? [] : [`lang is ${languages.join()}`];
  };
  const problems = problemsOf(site, langOf, pagesAndFrames(site));
  expectNone(problems);
});
