/** Entries with one mistake each. The messages about them come from the checker itself. */
import type { RuleCode } from '../../domain/catalogue.ts';
import { checkEntries, parseEntries, type SourceEntry } from '../../domain/check.ts';
import type { CollectionName } from '../../domain/fields.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Withdrawal } from '../../domain/withdrawal.ts';
import { findBody } from '../../corpus/body.ts';

interface Case {
  id?: string;
  /** Replaces fields of the correct entry; a field with the value undefined is removed. */
  data?: Readonly<Record<string, unknown>>;
  body?: string;
  today?: string;
  withdrawals?: Withdrawal[];
}

const id = '2023-doi-rac-nhua-lay-cay-giong';
const sound = {
  title: 'Đổi rác nhựa lấy cây giống, một thôn ven biển sạch hơn',
  summary:
    'Chi hội phụ nữ một thôn ven biển dựng điểm thu rác nhựa, đổi cây giống cho hội viên; sau một năm thu hơn hai tấn nhựa.',
  subject: { kind: 'tap-the', name: 'Chi hội Phụ nữ thôn A (minh họa)' },
  unit: 'phuong-ninh-hai',
  movement: 'chong-rac-thai-nhua',
  stage: 'dien-hinh',
  recognisedOn: '2023-06-09',
  criteriaMet: ['xây dựng các mô hình thực hiện công tác bảo vệ môi trường'],
  results: [{ label: 'Nhựa thu gom', value: 2150, unit: 'kg', year: 2023, source: 'don-vi-xac-nhan' }],
  approval: { body: 'phong-noi-vu', date: '2023-06-12' },
  consent: { basis: 'khong-neu-ca-nhan', date: '2023-06-12', scope: ['cau-chuyen'], child: 'khong' },
  publishedOn: '2023-06-15',
};
const photo = {
  src: './anh-1.jpg',
  alt: 'Ba chị cân bao vỏ chai bên chồng khay cây giống',
  credit: 'Chi hội Phụ nữ thôn A',
  people: 'khong-ro-nguoi',
  minors: false,
};
const recognition = { title: 'giay-khen', year: 2023, conferredBy: 'UBND xã (minh họa)' };

const other = (collection: CollectionName, otherId: string, data: SourceEntry['data']): SourceEntry => ({
  collection,
  id: otherId,
  file: '',
  data,
});
const period = { from: 2021, to: 2025 };
const target = { collectives: 5, individuals: 5 };
const criteria = { joint: 'xây dựng các mô hình thực hiện công tác bảo vệ môi trường' };
const others = [
  other('movements', 'chong-rac-thai-nhua', { shortName: 'Chống rác thải nhựa', criteria, period, target }),
  other('movements', 'quoc-phong-an-ninh', {
    shortName: 'Quốc phòng - an ninh',
    criteria,
    period,
    target: { ...target, perSector: ['cong-an', 'quan-su'] },
  }),
  other('movements', 'thanh-nien-tinh-nguyen', {
    shortName: 'Thanh niên tình nguyện',
    criteria,
    period,
    target,
    eligibility: { individualMaxAge: 35, verbatim: '(không quá 35 tuổi)' },
  }),
  other('units', 'phuong-ninh-hai', { name: 'Phường Ninh Hải', kind: 'xa-phuong', validTo: '2025-06-30' }),
  other('units', 'phuong-dong-ninh-hoa', { name: 'Phường Đông Ninh Hòa', kind: 'xa-phuong', validFrom: '2025-07-01' }),
  other('units', 'phong-noi-vu', { name: 'Phòng Nội vụ', kind: 'phong-ban' }),
];

/** A rule is missing here if editors never see its message or if it concerns files. */
const cases: Partial<Record<RuleCode, Case[]>> = {
  R1: [
    { data: { title: 'Đổi rác' } },
    { data: { recognisedOn: undefined } },
    { data: { moverment: 'chong-rac-thai-nhua' } },
    { data: { results: [{ ...sound.results[0], value: '2.150' }] } },
    { data: { recognisedOn: '2023-06-31' } },
  ],
  R2: [{ data: { unit: 'phuong-ninh-hay' } }],
  R3: [{ data: { replicatedFrom: id } }],
  R4: [{ data: { approval: { body: 'phong-noi-vu', date: '2023-06-20' } } }],
  R5: [{ data: { photos: [{ ...photo, people: 'da-dong-y' }] } }],
  R6: [{ data: { photos: [{ ...photo, minors: true }] } }, { data: { consent: { ...sound.consent, child: 'tu-7' } } }],
  R7: [{ data: { criteriaMet: ['Xây dựng mô hình bảo vệ môi trường'] } }],
  R8: [
    { data: { recognisedOn: '2019-06-09' } },
    { data: { unit: 'phuong-dong-ninh-hoa' } },
    { data: { updatedOn: '2023-07-15' } },
  ],
  R9: [
    { data: { movement: 'quoc-phong-an-ninh' } },
    { data: { movement: 'thanh-nien-tinh-nguyen', subject: { kind: 'ca-nhan', name: 'Trần Văn B' } } },
    { data: { subject: { kind: 'ho-gia-dinh', name: 'Hộ ông Trần Văn B' } } },
  ],
  R10: [{ data: { needs: [`Muốn hỏi thêm thì gọi ${['0912', '345', '678'].join(' ')}`] } }],
  R11: [
    { data: { photos: [{ ...photo, alt: 'anh-1.jpg' }] } },
    { data: { photos: [{ ...photo, alt: 'Ảnh các chị cân rác' }] } },
  ],
  R12: [{ body: '## Hoàn cảnh\n\nThôn ở sát biển.\n\n## Kết quả\n\nBãi biển sạch hơn.' }],
  R13: [{ data: { title: 'Điểm "đổi rác lấy cây" ở một thôn ven biển' } }, { id: 'doi-rac-nhua-lay-cay-giong' }],
  R14: [{ id: '2023-ho-tran-van-b-trong-nam', data: { subject: { kind: 'ca-nhan', name: 'Trần Văn B' } } }],
  R15: [{ data: { recognitions: [{ ...recognition, revoked: { date: '2023-06-10' } }] } }],
  R16: [{ today: '2024-09-30' }],
  R20: [{ withdrawals: [{ path: `/dien-hinh/${id}/`, on: '2023-09-01', reason: 'theo-yeu-cau', sample: false }] }],
};

/** The checker's messages about the cases of a rule, one for each case. */
export function problemsOf(rule: RuleCode): Problem[] {
  return (cases[rule] ?? []).map((example) => {
    const found = check(example).find((problem) => problem.rule === rule);
    if (found === undefined) throw new Error(`No case of ${rule} breaks it`);
    return found;
  });
}

function check({ id: caseId = id, data, body, today = '2023-07-01', withdrawals = [] }: Case): Problem[] {
  const merged: Readonly<Record<string, unknown>> = { ...sound, ...data };
  const written = Object.entries(merged).filter(([, value]) => value !== undefined);
  const facts = body === undefined ? {} : { body: factsOf(body) };
  const entry: SourceEntry = {
    collection: 'exemplars',
    id: caseId,
    file: '',
    data: Object.fromEntries(written),
    ...facts,
  };
  const [report] = checkEntries(parseEntries([entry, ...others]), withdrawals, today);
  return report?.problems ?? [];
}

function factsOf(source: string) {
  const { facts } = findBody(source, { firstLine: 1, collection: 'exemplars', id });
  if (facts === undefined) throw new Error('The body of a case is broken');
  return facts;
}
