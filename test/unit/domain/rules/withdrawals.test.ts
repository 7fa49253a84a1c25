/** The list of withdrawn paths. */
import { describe, expect, test } from 'vitest';
import { checkWithdrawals } from '../../../../src/domain/check-site.ts';
import { formatProblem } from '../../../../src/domain/problem.ts';
import { withdrawalsSchema } from '../../../../src/domain/withdrawal.ts';
import { consent, contentOf, referenceData, source, today } from '../../../support/builders.ts';

const heading = { depth: 2, text: 'Báo sai sót', id: 'bao-sai-sot-hoac-de-nghi-go-bai' };
const contact = { title: 'Liên hệ', summary: 'Một trang (minh họa).', order: 1 };
const site = [
  source('exemplars', '2024-coc-ba-mau'),
  source('exemplars', '2024-mau', { sample: true }),
  source('exemplars', '2024-rut', { consent: { ...consent, withdrawnOn: '2025-06-01' } }),
  source('pages', 'lien-he', contact, { headings: [heading] }),
];

describe('the list of withdrawn paths', () => {
  const check = (...items: Record<string, unknown>[]) => {
    const list = withdrawalsSchema.parse(items.map((item) => ({ on: '2024-11-20', reason: 'trung-lap', ...item })));
    return checkWithdrawals(list, contentOf([...site, ...referenceData]), today);
  };
  const withdrawn = (...items: Record<string, unknown>[]) =>
    check(...items).map((problem) => `${problem.rule} ${formatProblem(problem)}`);

  test.each(['/dien-hinh/2024-coc-ba-mau/', '/nguoi-tot-viec-tot/', '/lien-he/#bao-sai-sot-hoac-de-nghi-go-bai'])(
    'may lead on to %s',
    (redirect) => {
      expect(withdrawn({ path: '/dien-hinh/2022-cu/', redirect })).toEqual([]);
    },
  );

  test.each([
    ['https://bao.example/bai/', '“https://bao.example/bai/” ở ngoài trang này.'],
    ['/dien-hinh/2022-cu/', '“/dien-hinh/2022-cu/” chính là đường dẫn đã gỡ.'],
    ['/dien-hinh/2022-cu', '“/dien-hinh/2022-cu” chính là đường dẫn đã gỡ.'],
    ['/dien-hinh/khong-co/', 'liên kết “/dien-hinh/khong-co/” không dẫn tới trang nào.'],
    ['/dien-hinh/2024-mau/', 'liên kết “/dien-hinh/2024-mau/” dẫn tới mục chưa được hiện với người đọc.'],
  ])('but not to %s', (redirect, sentence) => {
    const told = withdrawn({ path: '/dien-hinh/2022-cu/', redirect }, { path: '/su-kien/cu/', redirect: '/su-kien/' });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`R20 Chuyển đến (0.redirect): ${sentence}`);
  });

  test('may lead to what was withdrawn or has moved later, but tells it', () => {
    const told = check(
      { path: '/dien-hinh/2022-cu/', redirect: '/su-kien/cu/' },
      { path: '/su-kien/cu/', redirect: '/su-kien/' },
      { path: '/dien-hinh/2022-xa/', redirect: '/su-kien/gia/' },
      { path: '/su-kien/gia/' },
      { path: '/dien-hinh/2022-nua/', redirect: '/dien-hinh/2024-rut/' },
    );
    expect(told.map(({ severity, message }) => [severity, message.split('. ')[0]])).toEqual([
      ['warning', '“/su-kien/cu/” cũng đã chuyển'],
      ['warning', '“/su-kien/gia/” cũng đã gỡ, nên địa chỉ này cũng báo đã gỡ'],
      ['warning', '“/dien-hinh/2024-rut/” cũng đã gỡ, nên địa chỉ này cũng báo đã gỡ'],
    ]);
  });

  test('names each path once', () => {
    const path = '/su-kien/cu/';
    expect(check({ path }, { path }).map(({ severity }) => severity)).toEqual(['warning']);
    expect(withdrawn({ path }, { path: '/su-kien/khac/' }, { path }, { path })).toEqual([
      'R20 Đường dẫn (2.path): “/su-kien/cu/” đã có ở mục thứ 1. Hãy giữ một mục.',
      'R20 Đường dẫn (3.path): “/su-kien/cu/” đã có ở mục thứ 1. Hãy giữ một mục.',
    ]);
  });

  test('tells a day to come beside one that cannot be meant', () => {
    const told = withdrawn({ path: '/su-kien/cu/', on: '2204-11-20' }, { path: '/su-kien/khac/', on: '2025-12-02' });
    expect(told.map((text) => text.split(': ')[0])).toEqual(['R8 Ngày gỡ (0.on)', 'R8 Ngày gỡ (1.on)']);
  });

  test('has no day to come', () => {
    expect(withdrawn({ path: '/su-kien/cu/', on: '2025-12-02' })).toEqual([
      'R8 Ngày gỡ (0.on): “2025-12-02” sau hôm nay. Đường dẫn gỡ ngay khi ghi vào đây; hãy ghi ngày gỡ.',
    ]);
  });

  test.each(['0204-11-20', '1924-11-20', '2204-11-20'])('has no day like %s', (on) => {
    expect(withdrawn({ path: '/su-kien/cu/', on })).toEqual([
      `R8 Ngày gỡ (0.on): “${on}” nằm ngoài các năm 2000–2035. Hãy kiểm tra lại năm.`,
    ]);
  });
});
