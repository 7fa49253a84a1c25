import { dayOf } from '../days.ts';
import { bookletRules } from './booklets.ts';
import { altTexts } from './photos.ts';
import { expectThat, rule, type Rule } from './rule.ts';

/** Compares times when both have one; otherwise only days, and an event may end on the day on which it starts. */
const endsAfter = (start: string, end: string): boolean =>
  start.length > 10 && end.length > 10 ? end > start : dayOf(end) >= dayOf(start);

export const eventRules: Rule<'events'>[] = [
  rule('events', 'R1', ['kind', 'start', 'dateText', 'place', 'host'], (v) => {
    const isMilestone = v.kind === 'moc-ke-hoach';
    return [
      ...expectThat(
        v.start !== undefined || (isMilestone && v.dateText !== undefined),
        ['start'],
        isMilestone
          ? {
              file: 'mốc không in ngày thì phải ghi Thời gian như văn bản ghi (dateText). Hãy điền một trong hai.',
              form: 'mốc không in ngày thì phải ghi Thời gian như văn bản ghi. Hãy điền một trong hai.',
            }
          : 'còn thiếu. Hãy ghi ngày hoặc ngày giờ bắt đầu.',
      ),
      ...expectThat(isMilestone || v.place !== undefined, ['place'], 'còn thiếu. Hãy ghi nơi tổ chức.'),
      ...expectThat(isMilestone || v.host !== undefined, ['host'], 'còn thiếu. Hãy chọn đơn vị chủ trì.'),
    ];
  }),
  rule('events', 'R1', ['kind', 'planSection', 'verbatim'], (v) =>
    expectThat(v.kind !== 'moc-ke-hoach' || (v.planSection !== undefined && v.verbatim !== undefined), ['verbatim'], {
      file: 'mốc của kế hoạch phải có mục và nguyên văn kế hoạch. Hãy điền planSection và verbatim.',
      form: 'mốc của kế hoạch phải có mục và nguyên văn kế hoạch. Hãy điền cả hai ô.',
    }),
  ),
  rule('events', 'R8', ['start', 'end'], (v) =>
    expectThat(
      v.start === undefined || v.end === undefined || endsAfter(v.start, v.end),
      ['end'],
      `“${v.end ?? ''}” không sau lúc bắt đầu “${v.start ?? ''}”. Hãy kiểm tra lại ngày, giờ.`,
    ),
  ),
  rule('events', 'R8', ['start', 'registration'], (v) => {
    const until = v.registration?.until;
    return expectThat(
      v.start === undefined || until === undefined || until <= dayOf(v.start),
      ['registration', 'until'],
      `“${until ?? ''}” sau ngày bắt đầu “${v.start ?? ''}”. Hãy kiểm tra lại hai ngày.`,
    );
  }),
  rule('events', 'R1', ['kind', 'contest'], (v) =>
    expectThat(
      (v.kind === 'cuoc-thi-viet') === (v.contest !== undefined),
      ['contest'],
      v.contest === undefined
        ? 'cuộc thi viết cần thể lệ và thời gian nhận bài. Hãy điền mục Cuộc thi viết.'
        : 'chỉ dùng cho cuộc thi viết. Hãy xóa mục này hoặc đổi loại sự kiện.',
    ),
  ),
  rule('events', 'R1', ['kind', 'audience', 'exemplars', 'end'], (v) => {
    const isCall = v.kind === 'phat-dong';
    return [
      ...expectThat(
        isCall === (v.audience !== undefined),
        ['audience'],
        isCall
          ? 'còn thiếu. Lời phát động phải ghi dành cho ai, ví dụ: các chi hội phụ nữ ven biển.'
          : 'chỉ dùng cho sự kiện phát động học tập, làm theo. Hãy xóa, hoặc đổi loại sự kiện.',
      ),
      ...expectThat(
        !isCall || v.exemplars.length > 0,
        ['exemplars'],
        'còn thiếu. Lời phát động phải nêu điển hình mời mọi người học tập, làm theo.',
      ),
      ...expectThat(!isCall || v.end !== undefined, ['end'], 'còn thiếu. Hãy ghi ngày kết thúc đợt phát động.'),
    ];
  }),
  rule('events', 'R8', ['cancelled', 'changes'], (v) => {
    const last = v.changes
      .filter(({ what }) => what === 'huy' || what === 'to-chuc-lai')
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .at(-1);
    if (v.cancelled)
      return expectThat(
        last?.what === 'huy',
        ['changes'],
        'sự kiện ghi đã hủy mà chưa có mục “Hủy”. Hãy thêm một mục với ngày hủy, để lịch trong máy người đã thêm sự kiện cũng báo hủy.',
      );
    return expectThat(
      last?.what !== 'huy',
      ['cancelled'],
      `mục Thay đổi sau khi đăng ghi hủy ngày ${last?.date ?? ''}. Hãy bật Đã hủy; nếu sự kiện vẫn diễn ra thì thêm một mục “Tổ chức lại”.`,
    );
  }),
  rule('events', 'R8', ['contest'], (v) =>
    expectThat(
      v.contest === undefined || v.contest.closeOn >= v.contest.openOn,
      ['contest', 'closeOn'],
      'hạn nhận bài trước ngày mở. Hãy kiểm tra hai ngày.',
    ),
  ),
  rule('events', 'R5', ['photos'], (v) =>
    v.photos.flatMap((photo, index) =>
      expectThat(
        photo.people !== 'da-dong-y',
        ['photos', index, 'people'],
        'sự kiện không có mục Đồng ý công khai nên không đăng ảnh cần đồng ý riêng. Hãy dùng ảnh không nhận ra người nào, hoặc ảnh hoạt động công cộng.',
      ),
    ),
  ),
  rule('events', 'R6', ['photos'], (v) =>
    v.photos.flatMap((photo, index) =>
      expectThat(
        !photo.minors,
        ['photos', index, 'minors'],
        'sự kiện không có mục Đồng ý công khai nên không đăng ảnh nhận ra được mặt trẻ em. Hãy thay ảnh.',
      ),
    ),
  ),
  rule('events', 'R11', ['photos'], (v) => altTexts(v.photos)),
];

export const documentRules: Rule<'documents'>[] = [
  rule('documents', 'R1', ['kind', 'number', 'date'], (v) => {
    const mayLack = v.kind === 'ke-hoach' || v.kind === 'can-cu';
    return [
      ...expectThat(mayLack || v.number !== null, ['number'], {
        file: 'còn thiếu. Chỉ kế hoạch và căn cứ không in số mới được ghi null.',
        form: 'còn thiếu. Chỉ kế hoạch và căn cứ không in số mới được để trống.',
      }),
      ...expectThat(mayLack || v.date !== null, ['date'], {
        file: 'còn thiếu. Chỉ kế hoạch và căn cứ không in ngày mới được ghi null.',
        form: 'còn thiếu. Chỉ kế hoạch và căn cứ không in ngày mới được để trống.',
      }),
    ];
  }),
  rule('documents', 'R1', ['kind', 'items'], (v) =>
    expectThat(
      v.kind === 'tai-lieu' || v.items.length === 0,
      ['items'],
      'chỉ tài liệu biên soạn mới có danh sách bài. Hãy xóa, hoặc đổi loại văn bản.',
    ),
  ),
  ...bookletRules,
];

export const unitRules: Rule<'units'>[] = [
  rule('units', 'R8', ['validFrom', 'validTo'], (v) =>
    expectThat(
      v.validFrom === undefined || v.validTo === undefined || v.validTo >= v.validFrom,
      ['validTo'],
      `trước ngày bắt đầu ${v.validFrom ?? ''}. Hãy kiểm tra lại.`,
    ),
  ),
  rule('units', 'R8', ['validTo', 'succeededBy'], (v) =>
    expectThat(
      v.succeededBy.length === 0 || v.validTo !== undefined,
      ['validTo'],
      'đơn vị đã nhập vào nơi khác thì phải có ngày hết hiệu lực. Hãy điền Đến hết ngày.',
    ),
  ),
];
