/** A title that looks like markup, an escape or a formula is unchanged when programs read it from any format. */
import ICAL from 'ical.js';
import { parseFragment } from 'parse5';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import { heading, paragraph } from '../../../src/outputs/blocks.ts';
import { toCalendarFile } from '../../../src/outputs/calendar.ts';
import { toCsv } from '../../../src/outputs/csv.ts';
import { dataSets, toDataFile } from '../../../src/outputs/data-sets.ts';
import { toHtml } from '../../../src/outputs/html.ts';
import { toArticle } from '../../../src/outputs/json-ld.ts';
import { element } from '../../../src/outputs/xml.ts';
import { findAll, textOf } from '../../support/dom.ts';
import { parseXml } from '../../support/xml.ts';
import { event, exemplar } from '../../support/store-builder.ts';
import { awkwardTitles, contextOf, published } from '../../support/output-context.ts';

describe.each(awkwardTitles)('%s', (words) => {
  test('in a calendar, for two programs', () => {
    const events = [event('e', { title: words, summary: words, place: words, start: '2024-06-14' })];
    const text = toCalendarFile(words, events, contextOf({ events }));
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const [item] = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect([item?.summary, item?.location, item?.description.split('\n')[0]]).toEqual([words, words, words]);
    const [other] = convertIcsCalendar(undefined, text).events ?? [];
    expect([other?.summary, other?.location]).toEqual([words, words]);
  });

  test('in HTML that is pasted, and in XML', () => {
    const page = parseFragment(
      toHtml([heading(2, words), paragraph({ text: words, href: 'https://gallery.example/' })]),
    );
    expect(findAll(page, 'h2', 'a').map(textOf)).toEqual([words, words].map((text) => text.replace(/\s+/g, ' ')));
    expect(findAll(page, 'b', 'br')).toEqual([]);
    const { text, attributes } = parseXml(element('x', words, { y: words }));
    expect([text, attributes['y']]).toEqual([words, words]);
  });

  test('in data, a table and what search engines are told', () => {
    const exemplars = [exemplar('e', { ...published, title: words, followUps: [] })];
    const context = contextOf({ exemplars });
    const [set] = dataSets;
    const file = JSON.stringify(set && toDataFile(set, 'https://gallery.example/s.json', context));
    expect((JSON.parse(file) as { records: { title: string }[] }).records[0]?.title).toBe(words);
    const [, row = ''] = toCsv(['x'], [[words]]).split('\r\n');
    expect(row.startsWith('"') ? row.slice(1, -1).replaceAll('""', '"') : row).toBe(words);
    const [entry] = exemplars;
    expect(entry && toArticle(entry, 'https://gallery.example/a.jpg', context.store).headline).toBe(words);
  });
});
