/** The widget `moment`: a date with an optional time, `2024-08-15` or `2024-08-15T08:00+07:00`. */
import { createElement as h, type ChangeEvent } from 'react';
import { labelOf, toControl, type View } from './control.ts';

/** UTC offset of Việt Nam, which has no daylight saving time. */
const offset = '+07:00';

const MomentView: View<string> = ({ value, field, forID, classNameWrapper, onChange, ...props }) => {
  const [day = '', time = ''] = (value ?? '').replace(offset, '').split('T');
  const change = (nextDay: string, nextTime: string) => {
    if (nextDay === '') onChange(null);
    else onChange(nextTime === '' ? nextDay : `${nextDay}T${nextTime}${offset}`);
  };
  const focus = { onFocus: props.setActiveStyle, onBlur: props.setInactiveStyle };
  return h(
    'div',
    { className: `${classNameWrapper} moment` },
    h('input', {
      type: 'date',
      id: forID,
      value: day,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        change(target.value, time);
      },
      ...focus,
    }),
    h(
      'label',
      null,
      'Giờ, nếu biết ',
      h('input', {
        type: 'time',
        'aria-label': `Giờ của: ${labelOf(field)}`,
        value: time,
        disabled: day === '',
        onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
          change(day, target.value);
        },
        ...focus,
      }),
    ),
  );
};

export const MomentControl = toControl(MomentView);
