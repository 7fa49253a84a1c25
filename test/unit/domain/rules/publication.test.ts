/**
 * Boundary cases of the rules that exemplars and stories share: dates, people, photos, and the text for reading aloud.
 */
import { describe, expect, test } from 'vitest';
import { isValidWithin } from '../../../../src/domain/unit.ts';
import { approval, brief, consent, photo, problemsOf, source, today } from '../../../support/builders.ts';

type Change = Readonly<Record<string, unknown>>;
const ofExemplar = (change: Change = {}, id = '2024-a', facts = {}) =>
  problemsOf([source('exemplars', id, change, facts)]).map(brief);
const ofStory = (change: Change = {}, id = 'a') => problemsOf([source('stories', id, change)]).map(brief);
const ofEvent = (change: Change = {}) => problemsOf([source('events', 'a', change)]).map(brief);

describe('dates', () => {
  test.each([
    [
      'recognised on the first day of the period',
      { recognisedOn: '2021-01-01', followUps: [{ date: today, status: 'tam-dung' }] },
      [],
    ],
    ['recognised on the day of publication', { recognisedOn: '2024-12-20' }, []],
    [
      'approved and agreed on the day of publication',
      { approval: { ...approval, date: '2024-12-20' }, consent: { ...consent, date: '2024-12-20' } },
      [],
    ],
    ['consent withdrawn on the day it was given', { consent: { ...consent, withdrawnOn: '2024-12-15' } }, []],
    ['updated on the day of publication', { updatedOn: '2024-12-20' }, []],
    [
      'after the last day of the unit',
      { recognisedOn: '2025-07-01', publishedOn: '2025-07-02' },
      ['R8 Đơn vị, xã phường (unit): Xã Ninh Phụng chỉ có đến hết 2025-06-30, không có vào ngày của bài'],
    ],
    ['on the last day of the unit', { recognisedOn: '2025-06-30', publishedOn: '2025-07-02' }, []],
  ])('%s', (_case, change, expected) => {
    expect(ofExemplar(change)).toEqual(expected);
  });

  test.each([
    ['2025', []],
    ['2025-02', []],
    ['2025-02-10', []],
    ['2025-02-11', ['R8 Ngày xảy ra (happenedOn): sau ngày đăng 2025-02-10']],
    [
      '2026',
      [
        'R8 Ngày xảy ra (happenedOn): sau ngày đăng 2025-02-10',
        'R8 Đơn vị, xã phường (unit): Xã Ninh Phụng chỉ có đến hết 2025-06-30, không có vào ngày của bài',
      ],
    ],
  ])('a story of %s published on 2025-02-10', (happenedOn, expected) => {
    expect(ofStory({ happenedOn })).toEqual(expected);
  });

  test('a unit with both ends is told with both', () => {
    const unit = source('units', 'xa-ninh-phung', { name: 'Xã Thử', validFrom: '2024-01-01', validTo: '2024-06-30' });
    expect(problemsOf([source('exemplars', '2024-a'), unit]).map(brief)).toEqual([
      'R8 Đơn vị, xã phường (unit): Xã Thử chỉ có từ 2024-01-01 đến hết 2024-06-30, không có vào ngày của bài',
    ]);
  });

  test.each([
    [{}, '2024-05-17', true],
    [{ validFrom: '2024-05-17' }, '2024-05-17', true],
    [{ validFrom: '2024-05-18' }, '2024-05-17', false],
    [{ validTo: '2024-05-17' }, '2024-05-17', true],
    [{ validTo: '2024-05-16' }, '2024-05-17', false],
  ])('unit %o on %s: %s', (unit, day, valid) => {
    expect(isValidWithin(unit, { first: day, last: day })).toBe(valid);
  });

  test('a unit need only exist on some day of a partial day', () => {
    const span = { first: '2024-01-01', last: '2024-12-31' };
    expect(isValidWithin({ validTo: '2024-01-01' }, span)).toBe(true);
    expect(isValidWithin({ validFrom: '2024-12-31' }, span)).toBe(true);
    expect(isValidWithin({ validFrom: '2025-01-01' }, span)).toBe(false);
  });
});

describe('the slip of a consent', () => {
  const signed = { basis: 'dong-y', ref: 'PDY-2024-014', date: '2024-12-15', scope: ['ten'], child: 'khong' };
  const first = source('exemplars', '2024-a', {
    consent: signed,
    subject: { kind: 'ca-nhan', name: 'Anh Lê Văn Hoà' },
  });
  const slipsOf = (collection: 'exemplars' | 'stories', change: Change) =>
    problemsOf([first, source(collection, '2024-b', { consent: signed, ...change })])
      .map(brief)
      .filter((line) => line.includes('phiếu'));

  test.each([
    ['exemplars', 'another person', { subject: { kind: 'ca-nhan', name: 'Lê Văn Hoa' } }, 2],
    ['exemplars', 'the same person again', { subject: { kind: 'ca-nhan', name: 'Lê Văn Hòa (minh họa)' } }, 0],
    [
      'exemplars',
      'the household',
      { subject: { kind: 'ho-gia-dinh', name: 'Hộ ông Lê Văn Hòa' }, countAs: 'ca-nhan' },
      0,
    ],
    ['stories', 'nobody by name', {}, 2],
    ['stories', 'another person', { people: [{ name: 'Trần Thị Mẫu' }] }, 2],
    ['stories', 'the same person', { people: [{ anonymous: true }, { name: 'Ông Lê Văn Hòa' }] }, 0],
    ['stories', 'the exemplar that it tells of', { exemplars: ['2024-a'] }, 0],
    ['stories', 'another slip', { consent: { ...signed, ref: 'PDY-2024-015' } }, 0],
  ] as const)('%s: %s', (collection, _case, change, count) => {
    expect(slipsOf(collection, change)).toHaveLength(count);
  });

  test('of another subject is told with the entry that has it', () => {
    expect(slipsOf('stories', {})[1]).toBe(
      'R4 Số phiếu lưu (consent.ref): phiếu PDY-2024-014 đã ghi ở bài “Cọc ba màu chia nước cho ba xứ đồng” (2024-a) về người khác',
    );
  });
});

describe('people', () => {
  test.each([
    ['2024-van-thu-va-luoi', 'ca-nhan', 'Lê Văn Thử', 1],
    ['2024-van-thu', 'ca-nhan', 'Anh Lê Văn Thử (minh họa)', 1],
    ['2024-ho-mau-thi', 'ca-nhan', 'Trần Thị Mẫu', 0],
    ['2024-thi-mau-lo-say', 'tap-the', 'Tổ Trần Thị Mẫu', 0],
    ['2024-tham-quan', 'ca-nhan', 'Quan', 0],
    ['2024-thi-maudai', 'ca-nhan', 'Trần Thị Mẫu', 0],
  ])('folder %s of %s “%s”: %i warnings', (id, kind, name, warnings) => {
    expect(ofExemplar({ subject: { kind, name } }, id)).toHaveLength(warnings);
  });

  test('a household is known without “Hộ ông”', () => {
    const household = { subject: { kind: 'ho-gia-dinh', name: 'Hộ ông Lê Văn Thử (minh họa)' }, countAs: 'ca-nhan' };
    expect(ofExemplar(household, '2024-van-thu-mua-lai-ghe')).toEqual([
      'R14 Tên tập thể / hộ / người (subject.name): đường dẫn “2024-van-thu-mua-lai-ghe” có tên người',
    ]);
  });

  test('who is not named in a story has no name to look for', () => {
    expect(ofStory({ people: [{ anonymous: true }, { name: 'Lê Văn Thử' }] }, 'van-thu-tra-vi')).toEqual([
      'R14 Tên (people.1.name): đường dẫn “van-thu-tra-vi” có tên người',
    ]);
  });

  const shown = { photos: [photo, { ...photo, people: 'da-dong-y' }] };
  const minor = { photos: [photo, { ...photo, minors: true }] };
  const signed = { basis: 'dong-y', ref: 'PDY-2024-014', date: '2024-12-15', scope: ['ten'], child: 'khong' };
  const forChild = { ...signed, basis: 'nguoi-dai-dien', child: 'duoi-7' };
  test.each([
    ['a face with consent for photos', { ...shown, consent: { ...signed, scope: ['ten', 'anh'] } }, []],
    [
      'a face without it',
      { ...shown, consent: signed },
      ['R5 Phạm vi (consent.scope): có ảnh rõ mặt người đã đồng ý, nhưng phạm vi đồng ý chưa có “anh” (Ảnh)'],
    ],
    ['a public event needs no consent', { photos: [{ ...photo, people: 'su-kien-cong-khai' }] }, []],
    ['a child with its representative', { ...minor, consent: forChild }, []],
    [
      'a child without consent',
      minor,
      [
        'R6 Có trẻ em nhận ra được mặt (photos.1.minors): ảnh có trẻ em nhận ra được mặt, nhưng mục Đồng ý công khai ghi không nêu trẻ em',
      ],
    ],
    [
      'a child with the wrong basis',
      { ...minor, consent: { ...signed, child: 'tu-7' } },
      [
        'R6 Căn cứ (consent.basis): bài có nêu trẻ em thì căn cứ phải là “nguoi-dai-dien” (Người đại diện đồng ý) và có số phiếu lưu',
      ],
    ],
  ])('%s', (_case, change, expected) => {
    expect(ofExemplar(change)).toEqual(expected);
    expect(ofStory(change)).toEqual(expected);
  });

  test.each([
    ['Ba chiếc cọc bên bờ kênh', true],
    ['Ánh sáng chiếu xuống con kênh', true],
    ['anh-1', false],
    ['Anh 1', false],
    ['IMG_2024.JPG', false],
    ['ảnh ba chiếc cọc', false],
    ['Hình ảnh ba chiếc cọc', false],
    ['Bức ảnh chụp ba chiếc cọc', false],
  ])('alt “%s” is fine: %s', (alt, fine) => {
    const photos = [{ ...photo, alt }];
    expect(ofExemplar({ photos }).every((line) => !line.startsWith('R11'))).toBe(fine);
    expect(ofEvent({ photos }).every((line) => !line.startsWith('R11'))).toBe(fine);
  });
});

describe('the text to be read aloud', () => {
  const words = (count: number, word = 'chữ') => Array(count).fill(word).join(' ');

  test.each([
    ['119 words', words(119), 1],
    ['120 words', words(120), 0],
    ['250 words', words(250), 0],
    ['251 words', words(251), 1],
    ['several lines, with the last line break of YAML', `${words(60)}\n\n${words(60)}\n`, 0],
    ['brackets', `(${words(120)})`, 1],
    ['a table', `${words(120)} | 3`, 1],
  ])('%s', (_case, loa, problems) => {
    expect(ofExemplar({ loa })).toHaveLength(problems);
    expect(ofStory({ loa })).toHaveLength(problems);
  });
});

describe('stories', () => {
  const event = (kind: string) =>
    source('events', 'thi', {
      kind,
      ...(kind === 'cuoc-thi-viet' && {
        contest: { rules: 'ke-hoach-2021-2025', openOn: '2025-01-01', closeOn: '2025-02-01' },
      }),
    });
  const entered = source('stories', 'a', { contest: { event: 'thi', prize: 'nhat' } });

  test('of a contest', () => {
    expect(problemsOf([entered, event('cuoc-thi-viet')])).toEqual([]);
    expect(problemsOf([entered, event('tham-quan')]).map(brief)).toEqual([
      'R2 Cuộc thi (contest.event): sự kiện này không phải cuộc thi viết',
    ]);
    expect(problemsOf([entered]).map(brief)).toEqual(['R2 Cuộc thi (contest.event): không có “thi” trong mục Sự kiện']);
  });

  test.each([
    [true, []],
    [false, ['R4 Được phép đăng lại (source.permission): chưa được phép đăng lại']],
  ])('taken from elsewhere, with permission %s', (permission, expected) => {
    expect(ofStory({ source: { name: 'Bản tin xã', permission } })).toEqual(expected);
  });

  test('corrected before publication', () => {
    const correction = (date: string) => ({ date, text: 'Số đúng là tám tấm ván.' });
    expect(ofStory({ corrections: [correction('2025-02-10'), correction('2025-02-09')] })).toEqual([
      'R4 Ngày đính chính (corrections.1.date): trước ngày đăng 2025-02-10',
    ]);
  });
});
