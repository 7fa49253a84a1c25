import { spanOf } from '../days.ts';
import { isNamed } from '../story.ts';
import { atLeastWords, unitValid } from './exemplar.ts';
import { nameInSlug } from './publication.ts';
import { expectThat, rule, type Rule } from './rule.ts';

const leastWords = 80;

export const storyRules: Rule<'stories'>[] = [
  rule('stories', 'R8', ['happenedOn', 'publishedOn'], (v) =>
    expectThat(
      spanOf(v.happenedOn).first <= v.publishedOn,
      ['happenedOn'],
      `sau ngày đăng ${v.publishedOn}. Hãy kiểm tra hai ngày.`,
    ),
  ),
  rule('stories', 'R8', ['unit', 'happenedOn'], (v, { corpus }) => unitValid(v.unit, spanOf(v.happenedOn), corpus)),
  rule('stories', 'R4', ['source'], (v) =>
    expectThat(
      v.source?.permission !== false,
      ['source', 'permission'],
      'chưa được phép đăng lại. Hãy xin phép nguồn trước, hoặc viết bài mới.',
    ),
  ),
  rule('stories', 'R2', ['contest'], (v, { corpus }) => {
    const kind = v.contest && corpus.events.get(v.contest.event)?.values.kind;
    return expectThat(
      kind === undefined || kind === 'cuoc-thi-viet',
      ['contest', 'event'],
      'sự kiện này không phải cuộc thi viết. Hãy chọn đúng cuộc thi.',
    );
  }),
  rule('stories', 'R14', ['people'], (v, { entry }) =>
    v.people.flatMap((person, index) =>
      isNamed(person) ? nameInSlug(entry.id, person.name, ['people', index, 'name']) : [],
    ),
  ),
  rule('stories', 'R12', [], (_, { entry }) => atLeastWords(entry.body, leastWords)),
];
