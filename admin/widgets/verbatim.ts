/** The widget `verbatim`: shows text of the plan, read-only. */
import { isCollection, type Collection } from 'immutable';
import { createElement as h } from 'react';
import { toControl, type View } from './control.ts';

type Value = string | Collection<unknown, string>;

const VerbatimView: View<Value> = ({ value, forID, classNameWrapper }) =>
  h(
    'div',
    { className: `${classNameWrapper} verbatim`, id: forID, tabIndex: -1 },
    ...textsOf(value).map((text) => h('p', { key: text }, text)),
  );

function textsOf(value: Value | null | undefined): string[] {
  if (isCollection(value)) return value.valueSeq().toArray();
  return typeof value === 'string' ? [value] : [];
}

export const VerbatimControl = toControl(VerbatimView);
