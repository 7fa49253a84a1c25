/**
 * All rules for personal data, in the order in which they are tried: a later rule cannot match characters that an
 * earlier one has matched. A match stops the build, so every rule must ignore ordinary prose: amounts, years, dates,
 * shares ("40/45 hội viên") and numbers of decisions.
 */
import { addressRules } from './addresses.ts';
import { birthRules } from './birth-dates.ts';
import { bareNumberRules, numberRules } from './numbers-of-persons.ts';
import { phoneRules } from './phones.ts';
import { followsCodeWord, type Rule } from './rule.ts';

const mailRules: readonly Rule[] = [
  {
    kind: 'email',
    pattern: /(?<![\w.%+-])[\w.%+-]+(?:@|\s?[[({](?:at|a|a còng|@)[\])}]\s?)[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu,
  },
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\d.%+-])[\w.%+-]+(?: @ ?|@ | (?:a còng|at|\[at\]|\(at\)) )[a-z0-9-]+(?: ?\. ?| (?:chấm|dot|\[dot\]|\(dot\)) )(?:com|net|org|info|edu|gov|vn)(?![\p{L}\d])/giu,
  },
];

const plateRules: readonly Rule[] = [
  {
    kind: 'plate',
    pattern:
      /(?<![\p{L}\d])(?<!\d[.,])[1-9]\d[ -]?[A-ZĐ]{1,2}\d?(?:[ .-]{0,3}\d{3}[.-]?\d{2}|-\d{4})(?![\p{L}\d]|[.,]\d)/gu,
    accepts: ({ match, before }) => !/-(?:19|20)\d{2}$/.test(match) && !followsCodeWord(before),
  },
];

export const rules: readonly Rule[] = [
  ...mailRules,
  ...plateRules,
  ...numberRules,
  ...birthRules,
  ...phoneRules,
  ...bareNumberRules,
  ...addressRules,
];
