/**
 * Entries that crowd the pages of one month, place, exemplar, movement, document and contest. Titles and summaries have
 * the maximum length, and their words hardly repeat, so that compressed pages become as large as possible.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom, type Random } from './random.ts';

/**
 * With the one story that the fixture has in the same month, 35 stories make the month's newest page as long as it ever
 * gets.
 */
const crowd = { stories: 35, exemplars: 26, past: 36, upcoming: 13 };

const crowdedOn = {
  exemplar: '2021-ngoi-nha-luoi-doi-rac-nhua',
  unit: 'phuong-dong-ninh-hoa',
  movement: 'chong-rac-thai-nhua',
  document: 'thong-bao-tham-dinh-2024',
  contest: 'cuoc-thi-viet-nguoi-o-gan-ta',
};

const words: string[] = [
  ...new Set(
    readdirSync('content/viec-tot')
      .map((name) => readFileSync(join('content/viec-tot', name, 'index.mdx'), 'utf8'))
      .flatMap((text) => text.slice(text.indexOf('\n---\n', 4)).match(/(?<![\p{L}\d])\p{Ll}{2,}(?![\p{L}\d])/gu) ?? []),
  ),
].sort();

/** Random words, together at most `most` characters. */
function write(random: Random, most: number): string {
  let text = '';
  for (;;) {
    const longer = text === '' ? random.pick(words) : `${text} ${random.pick(words)}`;
    if (longer.length > most) return text.replace(/^./u, (letter) => letter.toUpperCase());
    text = longer;
  }
}

const dayOf = (number: number): string => String((number % 14) + 2).padStart(2, '0');

const publication = (number: number, random: Random): string => `approval:
  body: phong-noi-vu
  date: 2025-10-01
  document: ${crowdedOn.document}
consent:
  basis: khong-neu-ca-nhan
  date: 2025-10-01
  scope: [cau-chuyen]
  child: khong
publishedOn: 2025-10-${dayOf(number)}
corrections:
  - date: 2025-10-${String((number % 14) + 17).padStart(2, '0')}
    text: ${write(random, 290)}.`;

export const storyText = (number: number): string => {
  const random = randomFrom(number);
  return `---
title: ${write(random, 88)}
summary: ${write(random, 215)}.
happenedOn: 2025-09
movement: ${crowdedOn.movement}
unit: ${crowdedOn.unit}
exemplars: [${crowdedOn.exemplar}]
author: { name: Người viết tự do (minh họa), kind: nguoi-du-thi }
contest: { event: ${crowdedOn.contest}, prize: khong }
${publication(number, random)}
---

${write(random, 700)}.
`;
};

const exemplarText = (number: number): string => {
  const random = randomFrom(1000 + number);
  return `---
title: ${write(random, 88)}
summary: ${write(random, 215)}.
subject: { kind: tap-the, name: Một tổ dân phố (minh họa) }
unit: ${crowdedOn.unit}
movement: ${crowdedOn.movement}
stage: dien-hinh
recognisedOn: 2025-09-${dayOf(number)}
criteriaMet: ['xây dựng các mô hình thực hiện công tác bảo vệ môi trường, phong trào “Chống rác thải nhựa”']
results: [{ label: Nhựa thu gom trong năm, value: ${number + 100}, unit: kg, year: 2025, source: don-vi-xac-nhan }]
replicatedFrom: ${crowdedOn.exemplar}
${publication(number, random)}
---

## Cách làm

${write(random, 800)}.

## Kết quả

${write(random, 300)}.
`;
};

const eventText = (number: number): string => {
  const random = randomFrom(2000 + number);
  return `---
title: ${write(random, 88)}
summary: ${write(random, 215)}.
kind: hoi-nghi
start: ${number < crowd.past ? '2025-10' : '2026-03'}-${dayOf(number)}T08:00+07:00
place: ${write(random, 60)}
host: ${crowdedOn.unit}
---

${write(random, 200)}.
`;
};

export function layCrowd(contentDir: string): void {
  const lay = (path: string, text: string) => {
    mkdirSync(join(contentDir, path));
    writeFileSync(join(contentDir, path, 'index.mdx'), text);
  };
  const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
  for (const number of numbers(crowd.stories)) lay(`viec-tot/viec-thu-${number}`, storyText(number));
  for (const number of numbers(crowd.exemplars)) lay(`dien-hinh/2025-noi-thu-${number}`, exemplarText(number));
  for (const number of numbers(crowd.past + crowd.upcoming)) lay(`su-kien/hop-lan-${number}`, eventText(number));
}
