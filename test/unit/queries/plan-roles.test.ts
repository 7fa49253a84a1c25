import { expect, test } from 'vitest';
import { listAgencyGroups, planRolesOf } from '../../../src/queries/plan-roles.ts';
import { movement, storeOf, unit } from '../../support/store-builder.ts';

const ids = (entries: { id: string }[]) => entries.map((entry) => entry.id);

test('movements a unit leads and takes part in', () => {
  const store = storeOf({
    movements: [
      movement('a', { lead: ['noi-vu'], coordinating: [] }),
      movement('b', { lead: ['kinh-te'], coordinating: ['noi-vu'] }),
    ],
  });
  const { leads, coordinates } = planRolesOf(store, unit('noi-vu'));
  expect([ids(leads), ids(coordinates)]).toEqual([['a'], ['b']]);
});

test.each([
  [
    'Phòng Nội vụ',
    'thường trực; chủ trì 4; phối hợp 1-3, 5-15',
    ['hướng dẫn, kiểm tra, đôn đốc, tổng hợp kết quả (mục V.3)'],
  ],
  ['Ủy ban MTTQVN thị xã', 'chủ trì 8; phối hợp 3; V.4', ['vận động đoàn viên, hội viên hưởng ứng (mục V.4)']],
  ['Một hội', 'V.9', ['việc ở mục V.9']],
  ['UBND thị xã', 'ban hành', ['ban hành kế hoạch']],
  [
    'UBND các xã, phường',
    'V.6; Hội nghị ĐHTT cơ sở',
    ['tuyên truyền kinh nghiệm, cách làm của các điển hình (mục V.6)', 'tổ chức Hội nghị Điển hình tiên tiến cơ sở'],
  ],
  ['Hội đồng Thi đua - Khen thưởng thị xã', 'hội đồng', []],
  ['Phường Ninh Hòa', undefined, []],
])('other roles of %s', (name, roleInPlan, others) => {
  expect(planRolesOf(storeOf({}), unit('u', { name, roleInPlan })).others).toEqual(others);
});

test('agencies stand by kind in the order of the vocabulary, without wards and communes', () => {
  const units = [
    unit('y-te', { kind: 'y-te' }),
    unit('xa', { kind: 'xa-phuong' }),
    unit('b', { name: 'Phòng Y tế', kind: 'phong-ban' }),
    unit('a', { name: 'Phòng Kinh tế', kind: 'phong-ban' }),
  ];
  expect(listAgencyGroups(storeOf({ units })).map(({ kind, agencies }) => [kind, ids(agencies)])).toEqual([
    ['phong-ban', ['a', 'b']],
    ['y-te', ['y-te']],
  ]);
});
