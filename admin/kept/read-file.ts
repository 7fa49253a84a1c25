/** Reads the text of an entry's file into values that can be compared with those of its form. */
import type { CollectionName } from '../../src/domain/fields.ts';
import { knownEntries } from '../content.ts';
import { mdxFormat, yamlFormat } from '../format/index.ts';
import { formOf } from '../validation/forms.ts';
import { asWritten } from '../validation/report.ts';
import { toOptions } from '../widgets/options.ts';
import type { NameOf } from './differences.ts';

type Values = Readonly<Record<string, unknown>>;

/** The values as the form holds them. */
export const readFile = (collection: string, id: string, text: string): Values =>
  (formOf(collection, id).hasBody ? mdxFormat : yamlFormat).fromFile(text);

/** The values as they would be saved, so that mere differences in notation do not count as differences. */
export const asSaved = (collection: string, id: string, values: Values): Values =>
  asWritten(collection, formOf(collection, id), values);

/** The name of an entry as the form shows it. */
export const nameOfEntry: NameOf = (name, target) =>
  toOptions(name as CollectionName, knownEntries())
    .flatMap(({ options }) => options)
    .find(({ value }) => value === target)?.label;
