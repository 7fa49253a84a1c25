/** A change has happened when it is told: no day that says one lies ahead. */
import { changesOf } from '../changes.ts';
import type { EntryTypes } from '../collections.ts';
import type { CollectionName } from '../fields.ts';
import { expectThat, rule, type Rule } from './rule.ts';

/** Each field on its own, so that a broken one does not hide what another says. */
const notAhead = <Name extends CollectionName>(collection: Name, fields: (keyof EntryTypes[Name])[]): Rule<Name>[] =>
  fields.map((field) =>
    rule(collection, 'R8', [field], (values, { today }) =>
      changesOf({ [field]: values[field] }).flatMap(({ path, day }) =>
        expectThat(
          day <= today,
          path,
          `ghi ${day}, sau hôm nay (${today}). Hãy ghi ngày việc đã xảy ra; việc chưa làm thì để đến hôm ấy hãy ghi.`,
        ),
      ),
    ),
  );

export const changeRules = {
  exemplars: notAhead('exemplars', ['updatedOn', 'corrections', 'followUps', 'recognitions']),
  stories: notAhead('stories', ['updatedOn', 'corrections']),
  events: notAhead('events', ['changes']),
  pages: notAhead('pages', ['updatedOn']),
};
