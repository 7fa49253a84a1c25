import { unitForms, type UnitForm } from '../../src/domain/unit-forms.ts';
import { plainOf } from './spelt.ts';

/** The unit form with this title, even if a unit has typed it in capitals or without marks. */
export const unitFormCalled = (name: string): UnitForm | undefined =>
  unitForms.find(({ title }) => plainOf(title) === plainOf(name));
