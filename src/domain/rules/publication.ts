/** Rules that exemplars and stories share: approval, consent, children, photos, dates and the spoken text. */
import type { GatedName } from '../collections.ts';
import { toMessages } from '../problem.ts';
import type { Approval, Consent } from '../approval.ts';
import type { Exemplar } from '../exemplar.ts';
import type { Story } from '../story.ts';
import { slipOfOneSubject } from './consent-slips.ts';
import { altTexts } from './photos.ts';
import { expectThat, rule, type CheckedEntry, type Finding } from './rule.ts';
import { toSlug } from '../../text/slug.ts';
import { countWords } from '../../text/typography.ts';

type Photos = Exemplar['photos'];

function datesOfApproval(approval: Approval, publishedOn: string): Finding[] {
  return expectThat(
    approval.date <= publishedOn,
    ['approval', 'date'],
    `duyệt ngày ${approval.date}, sau ngày đăng ${publishedOn}. Hãy kiểm tra lại hai ngày; bài chỉ đăng sau khi duyệt.`,
  );
}

function datesOfConsent(consent: Consent, publishedOn: string): Finding[] {
  return [
    ...expectThat(
      consent.date <= publishedOn,
      ['consent', 'date'],
      `đồng ý ngày ${consent.date}, sau ngày đăng ${publishedOn}. Hãy kiểm tra lại hai ngày; bài chỉ đăng sau khi có đồng ý.`,
    ),
    ...expectThat(
      consent.withdrawnOn === undefined || consent.withdrawnOn >= consent.date,
      ['consent', 'withdrawnOn'],
      `rút đồng ý trước ngày đồng ý ${consent.date}. Hãy kiểm tra lại hai ngày.`,
    ),
  ];
}

function scopeOfPhotos(photos: Photos, consent: Consent): Finding[] {
  const needsScope = photos.some((photo) => photo.people === 'da-dong-y');
  return expectThat(!needsScope || consent.scope.includes('anh'), ['consent', 'scope'], {
    file: 'có ảnh rõ mặt người đã đồng ý, nhưng phạm vi đồng ý chưa có “anh” (Ảnh). Hãy thêm sau khi xem lại phiếu, hoặc bỏ ảnh.',
    form: 'có ảnh rõ mặt người đã đồng ý, nhưng phạm vi đồng ý chưa có “Ảnh”. Hãy thêm sau khi xem lại phiếu, hoặc bỏ ảnh.',
  });
}

function minorsInPhotos(photos: Photos, consent: Consent): Finding[] {
  return photos.flatMap((photo, index) =>
    expectThat(
      !photo.minors || consent.child !== 'khong',
      ['photos', index, 'minors'],
      'ảnh có trẻ em nhận ra được mặt, nhưng mục Đồng ý công khai ghi không nêu trẻ em. Hãy ghi đồng ý của người đại diện (và của trẻ từ 7 tuổi), hoặc thay ảnh.',
    ),
  );
}

function childNeedsRepresentative(consent: Consent): Finding[] {
  return expectThat(consent.child === 'khong' || consent.basis === 'nguoi-dai-dien', ['consent', 'basis'], {
    file: 'bài có nêu trẻ em thì căn cứ phải là “nguoi-dai-dien” (Người đại diện đồng ý) và có số phiếu lưu. Hãy xin phiếu của người đại diện, hoặc sửa mục Trẻ em nếu bài không nêu trẻ em.',
    form: 'bài có nêu trẻ em thì căn cứ phải là “Người đại diện đồng ý” và có số phiếu lưu. Hãy xin phiếu của người đại diện, hoặc sửa mục Trẻ em nếu bài không nêu trẻ em.',
  });
}

function updates(publishedOn: string, updatedOn: string | undefined, corrections: Story['corrections']): Finding[] {
  return [
    ...expectThat(
      updatedOn === undefined || updatedOn >= publishedOn,
      ['updatedOn'],
      `trước ngày đăng ${publishedOn}. Hãy kiểm tra lại.`,
    ),
    ...corrections.flatMap((correction, index) =>
      expectThat(
        correction.date >= publishedOn,
        ['corrections', index, 'date'],
        `trước ngày đăng ${publishedOn}. Hãy kiểm tra lại.`,
      ),
    ),
  ];
}

function checkSpokenText(text: string | undefined): Finding[] {
  if (text === undefined) return [];
  const words = countWords(text);
  return [
    ...expectThat(
      words >= 120 && words <= 250,
      ['loa'],
      `có ${words} chữ, cần từ 120 đến 250. Hãy viết lại cho vừa một lần đọc.`,
    ),
    ...expectThat(
      !/[()[\]{}|]/.test(text),
      ['loa'],
      'có dấu ngoặc hoặc kẻ bảng, người đọc loa không đọc được. Hãy viết thành câu.',
    ),
  ];
}

/** Reports a person's name in the id of an entry. The path stays public for ever, even after the entry is withdrawn. */
export function nameInSlug(id: string, personName: string, path: readonly PropertyKey[]): Finding[] {
  const bare = personName
    .replace(/\(.*?\)/g, '')
    .replace(/^Hộ\s+/u, '')
    .replace(/^(ông|bà|anh|chị|em)\s+/iu, '');
  const words = toSlug(bare).split('-');
  const givenName = words.slice(-2).join('-');
  if (words.length < 2 || !`-${id}-`.includes(`-${givenName}-`)) return [];
  return [
    {
      path,
      severity: 'warning',
      ...toMessages({
        file: `đường dẫn “${id}” có tên người. Hãy đổi tên thư mục, lấy từ việc làm: khi phải gỡ bài, đường dẫn không lộ tên.`,
        form: `đường dẫn “${id}” có tên người. Bài mới thì hãy đặt tiêu đề theo việc làm, bài đã lưu thì báo người phụ trách trang: khi phải gỡ bài, đường dẫn không được lộ tên.`,
      }),
    },
  ];
}

const shared = <Name extends GatedName>(collection: Name) => [
  rule(collection, 'R4', ['approval', 'publishedOn'], (v) => datesOfApproval(v.approval, v.publishedOn)),
  rule(collection, 'R4', ['consent', 'publishedOn'], (v) => datesOfConsent(v.consent, v.publishedOn)),
  rule(collection, 'R4', ['publishedOn', 'updatedOn', 'corrections'], (v) =>
    updates(v.publishedOn, v.updatedOn, v.corrections),
  ),
  rule(collection, 'R4', ['consent'], (_, { entry, corpus }) => slipOfOneSubject(entry as CheckedEntry, corpus)),
  rule(collection, 'R5', ['photos', 'consent'], (v) => scopeOfPhotos(v.photos, v.consent)),
  rule(collection, 'R6', ['photos', 'consent'], (v) => minorsInPhotos(v.photos, v.consent)),
  rule(collection, 'R6', ['consent'], (v) => childNeedsRepresentative(v.consent)),
  rule(collection, 'R11', ['photos'], (v) => altTexts(v.photos)),
  rule(collection, 'R1', ['loa'], (v) => checkSpokenText(v.loa)),
];

export const publicationRules = { exemplars: shared('exemplars'), stories: shared('stories') };
