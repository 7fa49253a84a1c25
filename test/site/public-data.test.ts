import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { dataSets } from '../../src/outputs/data-sets.ts';
import { filesOf } from '../support/files.ts';
import { buildFixture, buildReal, everyBuild, expectNone, origin, type Site } from '../support/sites.ts';

/** `ajv-formats` is a CommonJS module, so its default export has another type at run time than its types say. */
const addFormats = formats as unknown as (ajv: Ajv2020) => void;

interface DataFile {
  $schema: string;
  source: string;
  terms: string;
  attribution: string;
  records: { id?: string; url?: string; sample?: true }[];
}

const read = (site: Site, file: string): string => readFileSync(join(site.dir, 'du-lieu/v1', file), 'utf8');
const readData = (site: Site, name: string) => JSON.parse(read(site, `${name}.json`)) as DataFile;

/** Splits a CSV text into cells (RFC 4180). */
function parseCsv(text: string): string[][] {
  return text
    .replace(/\r\n$/, '')
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((line) =>
      line
        .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
        .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    );
}

test.each(everyBuild)('every file is as its published schema says: %s', async (_name, build) => {
  const site = await build();
  const problems = dataSets.flatMap(({ name }) => {
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    addFormats(ajv);
    const schema = JSON.parse(read(site, `${name}.schema.json`)) as { $id: string };
    const file = readData(site, name);
    const validate = ajv.compile(schema);
    return [
      ...(validate(file)
        ? []
        : (validate.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message ?? ''}`)),
      ...(file.$schema === schema.$id && schema.$id === `${origin}${site.base}du-lieu/v1/${name}.schema.json`
        ? []
        : [`${name} names another schema`]),
      ...(file.terms === `${origin}${site.base}du-lieu/#dung-lai` && file.attribution.includes(file.source)
        ? []
        : [`${name} has no terms`]),
    ];
  });
  expectNone(problems);
});

interface DataIndex {
  sets: {
    name: string;
    json: string;
    years: { year: number; count: number; json: string; csv: string; xlsx: string }[];
  }[];
}

test.each(everyBuild)(
  'the list of the files names each of them, and the years hold the whole: %s',
  async (_name, build) => {
    const site = await build();
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    addFormats(ajv);
    const index = JSON.parse(read(site, 'muc-luc.json')) as DataIndex;
    const validate = ajv.compile(JSON.parse(read(site, 'muc-luc.schema.json')) as object);
    expect(validate(index), JSON.stringify(validate.errors)).toBe(true);
    const root = `${origin}${site.base}du-lieu/v1/`;
    const readAt = (address: string) =>
      JSON.parse(read(site, address.slice(root.length))) as DataFile & { year?: number };
    for (const { name, json, years } of index.sets) {
      expect(readAt(json)).toEqual(readData(site, name));
      const parts = years.map((part) => ({ ...part, file: readAt(part.json) }));
      for (const { year, count, file, csv, xlsx } of parts) {
        expect(file.year).toBe(year);
        expect(file.records).toHaveLength(count);
        for (const address of [csv, xlsx])
          expect(existsSync(join(site.dir, address.slice(site.base.length + origin.length)))).toBe(true);
      }
      if (years.length > 0) expect(parts.flatMap(({ file }) => file.records)).toEqual(readData(site, name).records);
    }
    expect(index.sets.map(({ name }) => name)).toEqual(dataSets.map(({ name }) => name));
  },
);

test('the schema refuses a field that is not in it', async () => {
  const site = await buildFixture();
  const ajv = new Ajv2020({ strict: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(read(site, 'dien-hinh.schema.json')) as object);
  const file = readData(site, 'dien-hinh');
  expect(validate(file)).toBe(true);
  expect(validate({ ...file, records: [{ ...file.records[0], consent: {} }] })).toBe(false);
});

test.each(everyBuild)('a record has an id of its own and, where it has one, a page: %s', async (_name, build) => {
  const site = await build();
  const paths = new Set(site.pages().map(({ path }) => `${origin}${path}`));
  const problems = dataSets.flatMap(({ name }) => {
    const { records } = readData(site, name);
    const ids = records.flatMap(({ id }) => id ?? []);
    return [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: ${id} twice`),
      ...records.flatMap(({ url }) => (url === undefined || paths.has(url) ? [] : [`${name}: ${url}`])),
    ];
  });
  expectNone(problems);
});

test.each(everyBuild)(
  'a table has its mark, a row for each record and nothing that would be run: %s',
  async (_name, build) => {
    const site = await build();
    const tables = filesOf(site.dir).filter((file) => file.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(dataSets.length);
    const problems = tables.flatMap((file) => {
      const text = readFileSync(join(site.dir, file), 'utf8');
      const [head = [], ...rows] = parseCsv(text.slice(1));
      return [
        ...(text.startsWith('\uFEFF') && !text.slice(1).includes('\uFEFF') ? [] : ['no mark']),
        ...(/(?<!\r)\n/.test(text.replace(/"[^"]*"/g, '')) ? ['a line ends without a return'] : []),
        ...rows.filter((row) => row.length !== head.length).map((row) => `${row.length} cells: ${row.join('|')}`),
        ...[head, ...rows].flat().filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      ].map((problem) => `${file}: ${problem}`);
    });
    expectNone(problems);
    for (const { name } of dataSets)
      expect(parseCsv(read(site, `${name}.csv`))).toHaveLength(readData(site, name).records.length + 1);
  },
);

test('a sample is marked in a preview', async () => {
  const { records } = readData(await buildReal(), 'dien-hinh');
  expect(records.length).toBeGreaterThan(20);
  expect(records.filter(({ sample }) => sample !== true)).toEqual([]);
});
