/**
 * The widget `number`: reads Vietnamese notation, says below the field how it was read, and keeps what it cannot read.
 * The browser's own number field would turn 1.250 into 1,25 and accept 1e3.
 */
import { createElement as h, Fragment, useState, type ChangeEvent } from 'react';
import { toControl, type View } from './control.ts';
import { readTypedNumber, sayBack, showNumber } from './typed-number.ts';

const NumberView: View<number | string> = ({ value, forID, classNameWrapper, onChange, ...props }) => {
  const [typed, setTyped] = useState(showNumber(value));
  // Show the typed text while it still means the current value, otherwise the value itself.
  const shown = readTypedNumber(typed) === (value ?? null) ? typed : showNumber(value);
  return h(
    Fragment,
    null,
    h('input', {
      type: 'text',
      inputMode: props.field.get('value_type') === 'int' ? 'numeric' : 'decimal',
      id: forID,
      className: classNameWrapper,
      value: shown,
      'aria-describedby': `${forID}-hieu`,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        setTyped(target.value);
        onChange(readTypedNumber(target.value));
      },
      onFocus: props.setActiveStyle,
      onBlur: props.setInactiveStyle,
    }),
    h('output', { id: `${forID}-hieu`, htmlFor: forID, className: 'said-back' }, sayBack(value)),
  );
};

export const NumberControl = toControl(NumberView);
