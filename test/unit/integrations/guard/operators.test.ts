import { expect, test } from 'vitest';
import { forOperators, forTypesetting } from '../../../../src/integrations/guard/operators.ts';

type Known = Parameters<typeof forOperators>[0];

const known = (contact: object, units: object[] = []) =>
  ({
    settings: { contact },
    entries: units.map((values, index) => ({ collection: 'units', id: `xa-${index}`, values })),
  }) as unknown as Known;

test('a release without telephone and e-mail, or without an address to go to, tells its operator', () => {
  const unit = 'phong-noi-vu';
  const [phone, address] = ['0258 3 844 000', 'Số 1 đường A, phường B'];
  const noWay: unknown = expect.stringMatching(/^Chưa có điện thoại hay thư .* content\/cai-dat\.yaml\.$/);
  const nowhere: unknown = expect.stringMatching(/^Chưa có địa chỉ .* content\/cai-dat\.yaml\.$/);
  expect(forOperators(known({ unit }), true)).toEqual([noWay, nowhere]);
  expect(forOperators(known({ unit }), false)).toEqual([]);
  expect(forOperators(known({ unit, phone }), true)).toEqual([nowhere]);
  expect(forOperators(known({ unit, address }), true)).toEqual([noWay]);
  expect(forOperators(known({ unit, phone, address }), true)).toEqual([]);
});

test('a reorganised unit that nobody has checked is named to the operator', () => {
  const units = [{ validTo: '2025-06-30' }, { validFrom: '2025-07-01', checked: { on: '2026-01-01' } }, {}];
  const [notice, ...others] = forOperators(known({ email: 'a@b.example', address: 'Số 1 đường A' }, units), true);
  expect(others).toEqual([]);
  expect(notice).toMatch(/^1 đơn vị .*: xa-0\.$/);
});

test('where nothing can be typeset, the booklets that get no PDF are named', () => {
  const values = { kind: 'tai-lieu', items: [{ exemplar: '2024-a' }] };
  const entries = [{ collection: 'documents', id: 'nam-viec', values }] as unknown as Known['entries'];
  expect(forTypesetting({ entries }, true)).toEqual([]);
  expect(forTypesetting({ entries: [] }, false)).toEqual([]);
  expect(forTypesetting({ entries }, false)).toEqual([expect.stringMatching(/không có tệp PDF: nam-viec\./)]);
});
