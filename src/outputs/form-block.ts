/** A form to fill in, as part of a Word file or of a page. */
import type { FormRow, UnitForm } from '../domain/unit-forms.ts';

interface FilledRow extends FormRow {
  /** The text that the site has filled in; empty if the person fills in the row. */
  value: string;
}

export interface FormBlock {
  kind: 'form';
  title: string;
  note: string;
  rows: FilledRow[];
}

export const formBlock = (
  { title, rows }: UnitForm,
  note: string,
  values: Readonly<Partial<Record<string, string>>> = {},
): FormBlock => ({
  kind: 'form',
  title,
  note,
  rows: Object.entries(rows).map(([key, row]) => ({ ...row, value: values[key] ?? '' })),
});
