/** Boundary cases of the rules for exemplars. */
import { describe, expect, test } from 'vitest';
import { criteriaTexts } from '../../../../src/domain/rules/exemplar.ts';
import { approval, brief, consent, movement, photo, problemsOf, source } from '../../../support/builders.ts';

type Change = Readonly<Record<string, unknown>>;
const ofExemplar = (change: Change = {}, id = '2024-a', facts = {}) =>
  problemsOf([source('exemplars', id, change, facts)]).map(brief);

describe('criteria', () => {
  test('of a movement are joint, or of collectives and individuals', () => {
    const { criteria } = movement();
    expect(criteriaTexts({ criteria })).toHaveLength(2);
    expect(criteriaTexts({ criteria: { joint: 'là những tập thể, cá nhân' } })).toEqual(['là những tập thể, cá nhân']);
  });

  test.each([
    ['of the collective', ['có phương pháp, cách làm hay'], []],
    ['of the individual', ['có nhiều đóng góp trong tuyên truyền'], []],
    [
      'with another case',
      ['Có phương pháp, cách làm hay'],
      [
        'R7 Tiêu chí đạt (criteriaMet.0): “Có phương pháp, cách làm hay” không có nguyên văn trong tiêu chí của phong trào Xây dựng nông thôn mới',
      ],
    ],
    [
      'the second only',
      ['có phương pháp, cách làm hay', 'không có trong kế hoạch'],
      [
        'R7 Tiêu chí đạt (criteriaMet.1): “không có trong kế hoạch” không có nguyên văn trong tiêu chí của phong trào Xây dựng nông thôn mới',
      ],
    ],
  ])('quoted %s', (_case, criteriaMet, expected) => {
    expect(ofExemplar({ criteriaMet })).toEqual(expected);
  });
});

describe('rules of movements', () => {
  const subject = (kind: string, name = 'Tên (minh họa)') => ({ subject: { kind, name } });
  const target = { collectives: 5, individuals: 5 };
  const movements = [
    source('movements', 'quoc-phong-an-ninh', { target: { ...target, perSector: ['cong-an', 'quan-su'] } }),
    source('movements', 'mot-nganh', { target: { ...target, perSector: ['quan-su'] } }),
    source('movements', 'thanh-nien-tinh-nguyen', { eligibility: { individualMaxAge: 35, verbatim: 'không quá 35' } }),
    source('movements', 'doanh-nghiep-hoi-nhap', { target: { ...target, householdsCountAs: 'tap-the' } }),
    source('movements', 'ho-la-ca-nhan', { target: { ...target, householdsCountAs: 'ca-nhan' } }),
  ];
  const ofMovement = (movement: string, change: Change) =>
    problemsOf([source('exemplars', '2024-a', { movement, ...change }), ...movements]).map(({ path }) =>
      String(path[0]),
    );

  test.each([
    ['quoc-phong-an-ninh', { sector: 'cong-an' }, []],
    ['quoc-phong-an-ninh', {}, ['sector']],
    ['nong-thon-moi', { sector: 'quan-su' }, ['sector']],
    ['mot-nganh', { sector: 'quan-su' }, []],
    ['mot-nganh', { sector: 'cong-an' }, ['sector']],

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
    ['ho-la-ca-nhan', subject('ho-gia-dinh'), []],
    ['ho-la-ca-nhan', { ...subject('ho-gia-dinh'), countAs: 'ca-nhan' }, ['countAs']],
  ])('%s with %o: %o', (movement, change, expected) => {
    expect(ofMovement(movement, change)).toEqual(expected);
  });

  test.each([
    ['mot-nganh', {}, 'Hãy chọn quan-su (Quân sự).'],
    ['quoc-phong-an-ninh', {}, 'Hãy chọn cong-an (Công an) hoặc quan-su (Quân sự).'],
    ['ho-la-ca-nhan', { ...subject('ho-gia-dinh'), countAs: 'tap-the' }, 'kế hoạch xếp hộ gia đình vào cá nhân.'],
    ['gioi-han-30', subject('ca-nhan'), 'của phong trào Tuổi trẻ (minh họa) phải không quá 30 tuổi khi bình chọn.'],
  ])('%s says what its own file asks for', (movement, change, words) => {
    const young = source('movements', 'gioi-han-30', {
      shortName: 'Tuổi trẻ (minh họa)',
      eligibility: { individualMaxAge: 30, verbatim: 'không quá 30 tuổi' },
    });
    const problems = problemsOf([source('exemplars', '2024-a', { movement, ...change }), ...movements, young]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  });

  test('of a movement whose target is broken, the movement alone is told', () => {
    const broken = source('movements', 'hong', { target: { ...target, collectives: 0 } });
    const problems = problemsOf([source('exemplars', '2024-a', { movement: 'hong', sector: 'cong-an' }), broken]);
    expect(problems.map(({ path }) => path)).toEqual([['target', 'collectives']]);
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
    ['never seen since the recognition', seen(), 1],
    ['a sample', { ...seen(), sample: true }, 0],
  ])('%s', (_case, change, warnings) => {
    const problems = problemsOf([source('exemplars', '2024-a', change)]);
    expect(problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(Array(warnings).fill('R16 warning'));
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
    [
      'unknown, and the order is not judged',
      [outcome, heading('Lời kết'), how],
      ['có phần “Lời kết” ngoài các phần cho phép: Hoàn cảnh, Cách làm, Kết quả, Bài học, Điều kiện để làm theo'],
    ],
  ])('%s', (_case, headings, expected) => {
    expect(ofExemplar({}, '2024-a', { headings }).map((line) => line.replace('R12 Nội dung (body): ', ''))).toEqual(
      expected,
    );
  });

  test.each([
    ['exemplars', 150],
    ['stories', 80],
  ] as const)('of %s have at least %i words', (collection, least) => {
    const withWords = (count: number) =>
      problemsOf([source(collection, '2024-a', {}, { text: 'chữ '.repeat(count) })]).map(brief);
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

describe('movements of a later plan', () => {
  const old = source('movements', 'cu', { shortName: 'Phong trào cũ' });
  const next = { plan: 'ke-hoach-2026-2030', period: { from: 2026, to: 2030 } };
  const problemsOfNext = (change: Change) =>
    problemsOf([
      source('movements', 'moi', { ...next, continues: 'cu', ...change }),
      old,
      source('documents', 'ke-hoach-2026-2030'),
    ]).map(({ rule, path }) => `${rule} ${path.join('.')}`);

  test.each([
    ['of the plan before', {}, []],
    ['of no other plan', { plan: 'ke-hoach-2021-2025' }, ['R8 continues']],
    ['that ends no earlier', { period: { from: 2021, to: 2025 } }, ['R8 continues']],
    ['that is itself', { continues: 'moi' }, ['R8 continues']],
    ['that is nowhere', { continues: 'khong-co' }, ['R2 continues']],
    ['over years in the wrong order', { period: { from: 2030, to: 2026 } }, ['R8 period.to']],
  ])('continue one %s', (_case, change, expected) => {
    expect(problemsOfNext(change)).toEqual(expected);
  });
});
