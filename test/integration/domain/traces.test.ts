import { expect, test } from 'vitest';
import { traceFinder } from '../../../src/domain/traces.ts';
import { toComparable } from '../../../src/text/names.ts';
import { processorTime } from '../../support/processor-time.ts';

test('the time that a page takes does not follow the number of hidden entries', () => {
  const many = Array.from({ length: 20_000 }, (_, number) => ({
    source: `${number}`,
    kind: 'tiêu đề' as const,
    words: `việc ${number} ở thôn ${number}`,
  }));
  const find = traceFinder(many);
  const page = toComparable('Thôn ba có con kênh nhỏ, mùa hạn nước không tới cuối đồng. '.repeat(200));
  const time = processorTime(() => {
    for (let pages = 0; pages < 200; pages += 1) find('a.html', page);
  });
  expect(time).toBeLessThan(5000);
});
