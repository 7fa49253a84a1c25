/** How the schemas and the rules work together, and where each rule begins and ends. */
import { describe, expect, test } from 'vitest';
import { checkEntries } from '../../../src/domain/check.ts';
import { criteriaTexts } from '../../../src/domain/rules/exemplar.ts';
import { isValidWithin } from '../../../src/domain/unit.ts';
import { approval, brief, consent, movement, photo, problemsOf, referenceData, source, today } from './builders.ts';

type Change = Readonly<Record<string, unknown>>;
const ofExemplar = (change: Change = {}, id = '2024-a', facts = {}) =>
  problemsOf([source('exemplars', id, change, facts)]).map(brief);
const ofStory = (change: Change = {}, id = 'a') => problemsOf([source('stories', id, change)]).map(brief);
const ofEvent = (change: Change = {}) => problemsOf([source('events', 'a', change)]).map(brief);
const ofDocument = (change: Change = {}) => problemsOf([source('documents', 'a', change)]).map(brief);
const ofUnit = (change: Change = {}) => problemsOf([source('units', 'a', change)]).map(brief);

test('the builders are valid', () => {
  expect([ofExemplar(), ofStory(), ofEvent(), ofDocument(), ofUnit(), problemsOf(referenceData)]).toEqual([
    [], [], [], [], [], [],
  ]);
});

describe('one broken field', () => {
  test('does not hide the mistakes of the others', () => {
    expect(ofExemplar({ title: 'Ngắn', recognisedOn: '2024-12-21', unit: 'khong-co', cccd: '1' })).toEqual([
      'R1 Tiêu đề (title): cần ít nhất 15 ký tự, hiện có 4',
      'R1 cccd: không có trường tên “cccd”',
      'R8 Ngày công nhận (recognisedOn): sau ngày đăng 2024-12-20',
      'R2 Đơn vị, xã phường (unit): không có “khong-co” trong mục Đơn vị',
    ]);
  });

  test.each([
    ['recognisedOn', '2024-02-31'],
    ['publishedOn', undefined],
    ['movement', 'Nông thôn mới'],
    ['subject', 'Tổ thủy nông'],
    ['approval', undefined],
    ['consent', undefined],
    ['criteriaMet', []],
    ['stage', 'xuat-sac'],
    ['results', 'ba mươi mốt'],
    ['photos', [{}]],
    ['unit', undefined],
  ])('%s is told once, and the rules that read it stay silent', (key, value) => {
    expect(problemsOf([source('exemplars', '2024-a', { [key]: value })]).map(({ path }) => path[0])).toEqual(
      ofExemplar({ [key]: value }).map(() => key),
    );
    expect(new Set(problemsOf([source('exemplars', '2024-a', { [key]: value })]).map(({ rule }) => rule))).toEqual(new Set(['R1']));
  });

  test('of a movement or unit keeps its own mistakes to itself', () => {
    const movement = source('movements', 'nong-thon-moi', { criteria: undefined, period: undefined });
    const unit = source('units', 'xa-ninh-phung', { name: undefined, validTo: '2020-01-01' });
    const owners = problemsOf([source('exemplars', '2024-a'), movement, unit]).map(brief);
    expect(owners).toEqual([
      'R1 Tiêu chí (criteria): còn thiếu',
      'R1 Thời gian (period): còn thiếu',
      'R1 Tên (name): còn thiếu',
    ]);
  });
});

test('references to an entry whose file cannot be read hold', () => {
  const sources = referenceData.filter(({ id }) => id !== 'xa-ninh-phung');
  const unread = [{ collection: 'units', id: 'xa-ninh-phung', file: 'don-vi/xa-ninh-phung.yaml' }] as const;
  const reports = checkEntries([source('exemplars', '2024-a'), ...sources], [], today, unread);
  expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
  expect(reports).toHaveLength(sources.length + 1);
});

test('a body that could not be parsed is not judged again', () => {
  const { body: _, ...withoutBody } = source('exemplars', '2024-a');
  expect(problemsOf([withoutBody])).toEqual([]);
});

describe('dates', () => {
  test.each([
    ['recognised on the first day of the period', { recognisedOn: '2021-01-01', followUps: [{ date: today, status: 'tam-dung' }] }, []],
    ['recognised on the day of publication', { recognisedOn: '2024-12-20' }, []],
    ['approved and agreed on the day of publication', { approval: { ...approval, date: '2024-12-20' }, consent: { ...consent, date: '2024-12-20' } }, []],
    ['consent withdrawn on the day it was given', { consent: { ...consent, withdrawnOn: '2024-12-15' } }, []],
    ['updated on the day of publication', { updatedOn: '2024-12-20' }, []],
    ['after the last day of the unit', { recognisedOn: '2025-07-01', publishedOn: '2025-07-02' }, ['R8 Đơn vị, xã phường (unit): Xã Ninh Phụng chỉ có đến hết 2025-06-30, không có vào ngày của bài']],
    ['on the last day of the unit', { recognisedOn: '2025-06-30', publishedOn: '2025-07-02' }, []],
  ])('%s', (_case, change, expected) => {
    expect(ofExemplar(change)).toEqual(expected);
  });

  test.each([
    ['2025', []],
    ['2025-02', []],
    ['2025-02-10', []],
    ['2025-02-11', ['R8 Ngày xảy ra (happenedOn): sau ngày đăng 2025-02-10']],
    ['2026', ['R8 Ngày xảy ra (happenedOn): sau ngày đăng 2025-02-10', 'R8 Đơn vị, xã phường (unit): Xã Ninh Phụng chỉ có đến hết 2025-06-30, không có vào ngày của bài']],
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

describe('criteria', () => {
  test('of a movement are joint, or of collectives and individuals', () => {
    const { criteria } = movement();
    expect(criteriaTexts({ criteria })).toHaveLength(2);
    expect(criteriaTexts({ criteria: { joint: 'là những tập thể, cá nhân' } })).toEqual(['là những tập thể, cá nhân']);
  });

  test.each([
    ['of the collective', ['có phương pháp, cách làm hay'], []],
    ['of the individual', ['có nhiều đóng góp trong tuyên truyền'], []],
    ['with another case', ['Có phương pháp, cách làm hay'], ['R7 Tiêu chí đạt (criteriaMet.0): “Có phương pháp, cách làm hay” không có nguyên văn trong tiêu chí của phong trào Xây dựng nông thôn mới']],
    ['the second only', ['có phương pháp, cách làm hay', 'không có trong kế hoạch'], ['R7 Tiêu chí đạt (criteriaMet.1): “không có trong kế hoạch” không có nguyên văn trong tiêu chí của phong trào Xây dựng nông thôn mới']],
  ])('quoted %s', (_case, criteriaMet, expected) => {
    expect(ofExemplar({ criteriaMet })).toEqual(expected);
  });
});

describe('rules of movements', () => {
  const subject = (kind: string, name = 'Tên (minh họa)') => ({ subject: { kind, name } });
  const movements = ['quoc-phong-an-ninh', 'thanh-nien-tinh-nguyen', 'doanh-nghiep-hoi-nhap'].map((id) => source('movements', id));
  const ofMovement = (movement: string, change: Change) =>
    problemsOf([source('exemplars', '2024-a', { movement, ...change }), ...movements]).map(({ path }) => String(path[0]));

  test.each([
    ['quoc-phong-an-ninh', { sector: 'cong-an' }, []],
    ['quoc-phong-an-ninh', {}, ['sector']],
    ['nong-thon-moi', { sector: 'quan-su' }, ['sector']],

    ['thanh-nien-tinh-nguyen', { ...subject('ca-nhan'), ageOk: true }, []],
    ['thanh-nien-tinh-nguyen', subject('ca-nhan'), ['ageOk']],
    ['thanh-nien-tinh-nguyen', { ...subject('ca-nhan'), ageOk: false }, ['ageOk']],
    ['thanh-nien-tinh-nguyen', {}, []],
    ['thanh-nien-tinh-nguyen', { ageOk: true }, ['ageOk']],
    ['nong-thon-moi', { ...subject('ca-nhan'), ageOk: true }, ['ageOk']],

    ['nong-thon-moi', { ...subject('ho-gia-dinh'), countAs: 'ca-nhan' }, []],
    ['nong-thon-moi', subject('ho-gia-dinh'), ['countAs']],
    ['nong-thon-moi', { ...subject('ca-nhan'), countAs: 'ca-nhan' }, ['countAs']],
    ['doanh-nghiep-hoi-nhap', subject('ho-gia-dinh'), []],
    ['doanh-nghiep-hoi-nhap', { ...subject('ho-gia-dinh'), countAs: 'tap-the' }, ['countAs']],
  ])('%s with %o: %o', (movement, change, expected) => {
    expect(ofMovement(movement, change)).toEqual(expected);
  });

  test.each([
    ['another', ['quoc-phong-an-ninh'], []],
    ['two others', ['quoc-phong-an-ninh', 'thanh-nien-tinh-nguyen'], []],
    ['the same', ['nong-thon-moi'], ['alsoMovements']],
    ['one twice', ['quoc-phong-an-ninh', 'quoc-phong-an-ninh'], ['alsoMovements']],
  ])('also found under %s', (_case, alsoMovements, expected) => {
    expect(ofMovement('nong-thon-moi', { alsoMovements })).toEqual(expected);
  });
});

describe('recognitions and follow-ups', () => {
  const recognition = { title: 'giay-khen', year: 2024, conferredBy: 'UBND thị xã (minh họa)' };
  const revoked = { ...recognition, revoked: { date: '2025-05-20' } };

  test.each([
    ['none', [], []],
    ['one that stands', [recognition], []],
    ['one of two revoked', [recognition, revoked], []],
    ['all revoked', [revoked, revoked], ['R15 Khen thưởng (recognitions): mọi hình thức khen đều đã bị hủy']],
    ['another with its name', [{ ...recognition, title: 'khac', text: 'Điển hình tiên tiến thị xã' }], []],
  ])('%s', (_case, recognitions, expected) => {
    expect(ofExemplar({ recognitions })).toEqual(expected);
  });

  test('a new factor needs no results', () => {
    expect(ofExemplar({ stage: 'nhan-to-moi', results: undefined })).toEqual([]);
  });

  const seen = (...dates: string[]) => ({
    recognisedOn: '2023-01-02',
    publishedOn: '2023-01-03',
    approval: { ...approval, date: '2023-01-03' },
    consent: { ...consent, date: '2023-01-03' },
    followUps: dates.map((date) => ({ date, status: 'dang-phat-huy' })),
  });
  test.each([
    ['seen 365 days ago', seen('2024-12-01'), 0],
    ['seen 366 days ago', seen('2024-11-30'), 1],
    ['seen last in time, not last in the list', seen('2025-03-01', '2023-05-01'), 0],
    ['never seen since publication', seen(), 1],
    ['a sample', { ...seen(), sample: true }, 0],
  ])('%s', (_case, change, warnings) => {
    const problems = problemsOf([source('exemplars', '2024-a', change)]);
    expect(problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(Array(warnings).fill('R16 warning'));
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
    ['a face without it', { ...shown, consent: signed }, ['R5 Phạm vi (consent.scope): có ảnh rõ mặt người đã đồng ý, nhưng phạm vi đồng ý chưa có “anh” (Ảnh)']],
    ['a public event needs no consent', { photos: [{ ...photo, people: 'su-kien-cong-khai' }] }, []],
    ['a child with its representative', { ...minor, consent: forChild }, []],
    ['a child without consent', minor, ['R6 Có trẻ em nhận ra được mặt (photos.1.minors): ảnh có trẻ em nhận ra được mặt, nhưng mục Đồng ý công khai ghi không nêu trẻ em']],
    ['a child with the wrong basis', { ...minor, consent: { ...signed, child: 'tu-7' } }, ['R6 Căn cứ (consent.basis): bài có nêu trẻ em thì căn cứ phải là “nguoi-dai-dien” (Người đại diện đồng ý) và có số phiếu lưu']],
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

describe('personal data', () => {
  const where = (change: Change, facts = {}) =>
    problemsOf([source('exemplars', '2024-a', change, facts)])
      .filter(({ rule }) => rule === 'R10')
      .map(({ path }) => path.join('.'));

  test.each([
    ['a title', { title: 'Cọc ba màu, gọi số 0905123456' }, ['title']],
    ['a deep text', { needs: ['Hai người', 'Gọi 0905 123 456'] }, ['needs.1']],
    ['a note of a follow-up', { followUps: [{ date: today, status: 'tam-dung', note: 'Hỏi 0905123456' }] }, ['followUps.0.note']],
    ['two in one text', { needs: ['Gọi 0905123456 hoặc viết to@example.com'] }, ['needs.0', 'needs.0']],
  ])('in %s is told there', (_case, change, expected) => {
    expect(where(change)).toEqual(expected);
  });

  test('in the words and behind the links of a body', () => {
    expect(where({}, { text: `${'chữ '.repeat(150)} 0905123456` })).toEqual(['body']);
    expect(where({}, { html: '<a href="tel:0905123456">gọi</a>' })).toEqual(['body']);
    expect(where({}, { html: '<a href="mailto:to@example.com">viết</a>' })).toEqual(['body']);
    expect(where({}, { html: '<a href="https://example.com">xem</a>' })).toEqual([]);
  });

  test('may stand in the contact of an office, in paths and in numbers of documents', () => {
    expect(ofUnit({ contact: { phone: '0258 384 1234', email: 'noivu@example.com' } })).toEqual([]);
    expect(ofDocument({ number: '0905123456', url: 'https://example.com/0905123456' })).toEqual([]);
    expect(ofUnit({ roleInPlan: 'gọi 0905123456' })).toHaveLength(1);
  });
});

describe('bodies', () => {
  const heading = (text: string, depth = 2) => ({ depth, text });
  const how = heading('Cách làm');
  const outcome = heading('Kết quả');

  test.each([
    ['the two that must be there', [how, outcome], []],
    ['all five', [heading('Hoàn cảnh'), how, outcome, heading('Bài học'), heading('Điều kiện để làm theo')], []],
    ['small headings of any name', [how, heading('Vật liệu', 3), outcome], []],
    ['none', [], ['còn thiếu phần “## Cách làm”', 'còn thiếu phần “## Kết quả”']],
    ['in the wrong order', [outcome, how], ['các phần chưa đúng thứ tự']],
    ['unknown, and the order is not judged', [outcome, heading('Lời kết'), how], ['có phần “Lời kết” ngoài các phần cho phép: Hoàn cảnh, Cách làm, Kết quả, Bài học, Điều kiện để làm theo']],
  ])('%s', (_case, headings, expected) => {
    expect(ofExemplar({}, '2024-a', { headings }).map((line) => line.replace('R12 Nội dung (body): ', ''))).toEqual(expected);
  });

  test.each([
    ['exemplars', 150],
    ['stories', 80],
  ] as const)('of %s have at least %i words', (collection, least) => {
    const withWords = (count: number) => problemsOf([source(collection, '2024-a', {}, { text: 'chữ '.repeat(count) })]).map(brief);
    expect(withWords(least)).toEqual([]);
    expect(withWords(least - 1)).toEqual([`R12 Nội dung (body): có ${least - 1} chữ, cần ít nhất ${least}`]);
  });

  test('show only listed photos', () => {
    const figures = ['./anh-1.jpg', './anh-2.jpg'];
    expect(ofExemplar({ photos: [photo] }, '2024-a', { figures })).toEqual([
      'R2 Nội dung (body): khối Figure dùng “./anh-2.jpg” chưa có trong mục Ảnh',
    ]);
    expect(problemsOf([source('events', 'a', {}, { figures: ['./anh-1.jpg'] })])).toHaveLength(1);
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

describe('events', () => {
  const milestone = { kind: 'moc-ke-hoach', place: undefined, host: undefined, planSection: 'IV.5.a', verbatim: 'Trong Quý I năm 2022' };
  const contest = { rules: 'ke-hoach-2021-2025', openOn: '2025-10-01', closeOn: '2025-10-01' };

  test.each([
    ['a whole day', { start: '2025-12-20', end: '2025-12-20' }, []],
    ['an end on the same day, told by the minute', { end: '2025-12-20T06:00+07:00' }, []],
    ['an end before the start', { end: '2025-12-19' }, ['end']],
    ['a milestone with a day', { ...milestone, start: '2022-01-28' }, []],
    ['a milestone with words for its time', { ...milestone, start: undefined, dateText: 'Quý I năm 2022' }, []],
    ['a milestone without a time', { ...milestone, start: undefined }, ['start']],
    ['a milestone without its section', { ...milestone, planSection: undefined }, ['verbatim']],
    ['a visit with words only for its time', { start: undefined, dateText: 'Quý I năm 2022' }, ['start']],
    ['a contest', { kind: 'cuoc-thi-viet', contest }, []],
    ['a contest without rules', { kind: 'cuoc-thi-viet' }, ['contest']],
    ['a contest that closes too early', { kind: 'cuoc-thi-viet', contest: { ...contest, closeOn: '2025-09-30' } }, ['contest']],
    ['a visit with rules', { contest }, ['contest']],
    ['a photo of a public event', { photos: [{ ...photo, people: 'su-kien-cong-khai' }] }, []],
    ['a photo that needs consent', { photos: [{ ...photo, people: 'da-dong-y' }] }, ['photos']],
    ['a photo of children', { photos: [{ ...photo, minors: true }] }, ['photos']],
  ])('%s', (_case, change, expected) => {
    expect(problemsOf([source('events', 'a', change)]).map(({ path }) => path[0])).toEqual(expected);
  });
});

describe('stories', () => {
  const event = (kind: string) => source('events', 'thi', { kind, ...(kind === 'cuoc-thi-viet' && { contest: { rules: 'ke-hoach-2021-2025', openOn: '2025-01-01', closeOn: '2025-02-01' } }) });
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

describe('documents and units', () => {
  test.each([
    ['a plan without number and day', { kind: 'ke-hoach' }, []],
    ['a legal basis without them', { kind: 'can-cu' }, []],
    ['a report without them', { kind: 'bao-cao' }, ['number', 'date']],
    ['a booklet with entries', { kind: 'tai-lieu', number: '1', date: '2025-01-01', items: [{ exemplar: '2024-a' }] }, []],
    ['a plan with entries', { items: [{ exemplar: '2024-a' }] }, ['items']],
  ])('%s', (_case, change, expected) => {
    const problems = problemsOf([source('documents', 'a', change), source('exemplars', '2024-a')]);
    expect(problems.map(({ path }) => path[0])).toEqual(expected);
  });

  test.each([
    ['a span of one day', { validFrom: '2024-01-01', validTo: '2024-01-01' }, []],
    ['an end before the beginning', { validFrom: '2024-01-02', validTo: '2024-01-01' }, ['validTo']],
    ['a successor after its end', { validTo: '2024-01-01', succeededBy: ['phong-noi-vu'] }, []],
    ['a successor without an end', { succeededBy: ['phong-noi-vu'] }, ['validTo']],
  ])('%s', (_case, change, expected) => {
    expect(problemsOf([source('units', 'a', change)]).map(({ path }) => path[0])).toEqual(expected);
  });
});
