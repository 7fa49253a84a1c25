/** The movement that is proposed, with the movements of one plan and of two. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { SiteFacts } from '../../../../admin/word/proposal.ts';
import { toKnownMovement } from '../../../../admin/word/site.ts';
import type { Movement } from '../../../../src/domain/movement.ts';
import { factsOfContent, proposedFor } from '../../../support/word/read.ts';

const site = factsOfContent();
const folder = 'test/fixtures/next-plan/phong-trao';
const next = readdirSync(folder).map((file) =>
  toKnownMovement(file.replace('.yaml', ''), parse(readFileSync(`${folder}/${file}`, 'utf8')) as Movement),
);
const bothPlans: SiteFacts = { ...site, today: '2027-03-01', movements: [...site.movements, ...next] };
const onlyNext: SiteFacts = { ...bothPlans, movements: next };

const report = (title: string, ...paragraphs: string[]) =>
  `<p class="giua dam">BÁO CÁO THÀNH TÍCH</p><p class="giua dam">${title}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;

describe('a text that says little of any movement asks to look again', () => {
  test.each([
    'Khoảng 16 giờ, hai cháu nhỏ hụt chân xuống sông ở xã Ninh Sim. Bà Sen đang chèo đò bỏ chèo nhảy xuống, kéo từng cháu lên.',
    'Anh Lộc ở xã Ninh Sim mỗi chiều chở giúp cụ già bán rau về tận ngõ.',
  ])('%s', (text) => {
    const found = proposedFor(report('Nhảy xuống sông giữa dòng nước xiết', text), site, 'movement');
    if (found !== undefined) expect(found.note).toContain('hãy xem lại');
  });

  test('the head of a hamlet is no school', () => {
    const text =
      '<p>Bà con ở xã Ninh Sim nhờ bà gửi tin.</p><p class="phai">TRƯỞNG THÔN</p><p class="phai">Lê Văn Sáu</p>';
    expect(proposedFor(report('Chuyện người giữ bến đò') + text, site, 'movement')?.value).not.toBe('doi-moi-day-hoc');
  });
});

describe('the movements of two plans', () => {
  const road = (year: number) =>
    report(
      'Con đường làng hai hàng cau',
      `Ngày 5/6/${year}, tại xã Ninh Sim, chi bộ thôn họp bàn chuyện hiến đất mở đường, góp ngày công làm đường bê tông.`,
      `Kết quả đến ngày 20/12/${year}: con đường dài 800 mét được công nhận ngày 20/12/${year}.`,
    );
  test.each([
    [2024, 'nong-thon-moi'],
    [2026, 'nong-thon-moi-2026'],
  ])('of %s: %s', (year, movement) => {
    expect(proposedFor(road(year), bothPlans, 'movement')?.value).toBe(movement);
  });

  test('one that another continues has the words of that one', () => {
    expect(proposedFor(road(2026), onlyNext, 'movement')?.value).toBe('nong-thon-moi-2026');
  });

  test('one without a predecessor is preferred when its plan is in force', () => {
    const text = report(
      'Tổ liên gia giữ xóm yên',
      'Kể từ ngày 3/4/2026, khu dân cư ở xã Ninh Sim lập tổ giữ khu dân cư an toàn, cán bộ, chiến sĩ gần dân, có sáng kiến giữ yên khu dân cư.',
    );
    const found = proposedFor(text, bothPlans, 'movement');
    expect(found?.value).toBe('an-ninh-khu-dan-cu-2026');
  });

  test('the sector is proposed for each movement that counts by sector', () => {
    const text = report(
      'Tổ liên gia giữ xóm yên',
      'Phong trào: “Khu dân cư an toàn”. Ngày 3/4/2026, Công an xã Ninh Sim ra mắt tổ liên gia trong phong trào Khu dân cư an toàn.',
      'Đến nay tổ có 20 hộ, mỗi đêm hai người đi tuần, ba tháng liền không mất xe nào trong xóm.',
    );
    const draft = proposedFor(text, bothPlans);
    const exemplar = draft?.collection === 'exemplars' ? draft : draft?.turned();
    const valueOf = (field: string) => exemplar?.proposals.find((proposal) => proposal.field === field)?.value;
    expect(valueOf('movement')).toBe('an-ninh-khu-dan-cu-2026');
    expect(valueOf('sector')).toBe('cong-an');
  });
});
