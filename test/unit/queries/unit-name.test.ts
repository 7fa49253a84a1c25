import { expect, test } from 'vitest';
import { formerUnitsOf } from '../../../src/queries/selections.ts';
import { fullUnitName, nameOfOffice, presentUnitNote, shortUnitName } from '../../../src/queries/unit-name.ts';
import { storeOf, unit } from '../../support/store-builder.ts';

test('succession is followed to its end, and former places are told from namesakes', () => {
  const store = storeOf({
    units: [
      unit('ninh-van', { name: 'Xã Ninh Vân', validTo: '2024-10-31', succeededBy: ['ninh-phuoc'] }),
      unit('ninh-phuoc', { name: 'Xã Ninh Phước', validTo: '2025-06-30', succeededBy: ['dong'] }),
      unit('dong', { name: 'Phường Đông Ninh Hòa', validFrom: '2025-07-01' }),
    ],
  });
  expect(presentUnitNote(store, 'ninh-van')).toBe('nay thuộc Phường Đông Ninh Hòa');
  expect(presentUnitNote(store, 'dong')).toBeUndefined();
  expect(formerUnitsOf(store, 'dong').map(({ id }) => id)).toEqual(['ninh-phuoc', 'ninh-van']);
  expect(store.units.map(fullUnitName)).toEqual([
    'Xã Ninh Vân (thị xã Ninh Hòa cũ)',
    'Xã Ninh Phước (thị xã Ninh Hòa cũ)',
    'Phường Đông Ninh Hòa',
  ]);
  expect(store.units.map(shortUnitName)).toEqual([
    'Xã Ninh Vân\u00a0(cũ)',
    'Xã Ninh Phước\u00a0(cũ)',
    'Phường Đông Ninh Hòa',
  ]);
});

test('a ward or commune acts through its People’s Committee', () => {
  expect(nameOfOffice(unit('a', { name: 'Phường Đông Ninh Hòa' }))).toBe('UBND phường Đông Ninh Hòa');
  expect(nameOfOffice(unit('b', { name: 'Hội Nông dân thị xã', kind: 'doan-the' }))).toBe('Hội Nông dân thị xã');
});
