import { unitForms, type UnitForm } from '../../src/domain/unit-forms.ts';
import { plainOf } from './spelt.ts';

/** The form that is called so; letters and marks may have changed on the way. */
export const unitFormCalled = (name: string): UnitForm | undefined =>
  unitForms.find(({ title }) => plainOf(title) === plainOf(name));
