/**
 * A number that is kept as it was typed until it can mean one thing only. The browser's own field makes 1,25 of
 * 1.250 without a word, and takes 1e3.
 */
import { createElement as h, useState, type ChangeEvent } from 'react';
import { toControl, type View } from './control.ts';
import { readTypedNumber, showNumber } from './typed-number.ts';

const NumberView: View<number | string> = ({ value, forID, classNameWrapper, onChange, ...props }) => {
  const [typed, setTyped] = useState(showNumber(value));
  // What was typed stays as it was; a value from elsewhere takes its place.
  const shown = readTypedNumber(typed) === (value ?? null) ? typed : showNumber(value);
  return h('input', {
    type: 'text',
    inputMode: 'decimal',
    id: forID,
    className: classNameWrapper,
    value: shown,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      setTyped(target.value);
      onChange(readTypedNumber(target.value));
    },
    onFocus: props.setActiveStyle,
    onBlur: props.setInactiveStyle,
  });
};

export const NumberControl = toControl(NumberView);
