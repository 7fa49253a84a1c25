/** The widget `yes-no`: unlike a switch it shows when no answer has been given yet. */
import { createElement as h } from 'react';
import { isOptional, labelOf, toControl, type View } from './control.ts';

const answers = [
  { label: 'Có', answer: true },
  { label: 'Không', answer: false },
];

const YesNoView: View<boolean> = ({ value, field, forID, classNameWrapper, onChange, ...props }) =>
  h(
    'div',
    { className: `${classNameWrapper} answers`, role: 'radiogroup', 'aria-label': labelOf(field) },
    ...answers.map(({ label, answer }, index) =>
      h(
        'label',
        { key: label },
        h('input', {
          type: 'radio',
          id: index === 0 ? forID : undefined,
          name: forID,
          checked: value === answer,
          onChange: () => {
            onChange(answer);
          },
          onFocus: props.setActiveStyle,
          onBlur: props.setInactiveStyle,
        }),
        label,
      ),
    ),
    isOptional(field) &&
      typeof value === 'boolean' &&
      h(
        'button',
        {
          key: 'none',
          type: 'button',
          onClick: () => {
            onChange(null);
          },
        },
        'Bỏ chọn',
      ),
  );

export const YesNoControl = toControl(YesNoView);
