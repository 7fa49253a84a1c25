/**
 * A select that is searched by typing: react-select with Decap's styles, a search that needs no diacritics, and
 * messages in Vietnamese.
 */
import { createElement } from 'react';
import Select, {
  components,
  type AriaLiveMessages,
  type ControlProps as BoxProps,
  type StylesConfig,
} from 'react-select';
import { reactSelectStyles } from 'decap-cms-ui-default';
import { isFound, type Option, type OptionGroup } from './options.ts';
import type { ControlProps } from './control.ts';

interface SearchableSelectProps extends Pick<
  ControlProps,
  'forID' | 'classNameWrapper' | 'setActiveStyle' | 'setInactiveStyle'
> {
  options: readonly (Option | OptionGroup)[];
  selected: readonly Option[];
  onSelect: (selected: readonly Option[]) => void;
  isMulti: boolean;
  isClearable: boolean;
}

const styles: StylesConfig<Option, boolean, OptionGroup> = {
  ...reactSelectStyles,
  // Small capital letters with two diacritics are hard to read, and so is pale grey.
  groupHeading: (base) => ({
    ...base,
    color: 'var(--ink-soft)',
    fontSize: '0.875rem',
    fontWeight: 700,
    textTransform: 'none',
  }),
  placeholder: (base) => ({ ...base, color: 'var(--ink-soft)' }),
};

/** Up to this many options are seen at a glance, so the placeholder does not suggest typing. */
const fewOptions = 6;

export function SearchableSelect({ options, selected, onSelect, forID, ...props }: SearchableSelectProps) {
  return createElement(Select<Option, boolean, OptionGroup>, {
    inputId: forID,
    options,
    value: selected,
    onChange: (value) => {
      onSelect([value].flat().filter((option) => option !== null));
    },
    filterOption: ({ data }, typed) => isFound(data, typed),
    isMulti: props.isMulti,
    isClearable: props.isClearable,
    closeMenuOnSelect: !props.isMulti,
    className: props.classNameWrapper,
    styles,
    components: { Control: Box },
    onFocus: props.setActiveStyle,
    onBlur: props.setInactiveStyle,
    placeholder: options.length > fewOptions ? 'Gõ để tìm, không cần dấu' : 'Chọn',
    noOptionsMessage: () => 'Không có mục nào như vậy',
    loadingMessage: () => 'Đang tải…',
    screenReaderStatus: ({ count }) => `${count} mục`,
    ariaLiveMessages: messages,
  });
}

/**
 * The box that opens the list. A touch that opens it ends there: the click that the browser would make of it comes when
 * the list may already have scrolled under the finger, and would choose an option or close the list.
 */
function Box({ innerProps, ...props }: BoxProps<Option, boolean, OptionGroup>) {
  const onTouchEnd: typeof innerProps.onTouchEnd = (event) => {
    innerProps.onTouchEnd?.(event);
    if (!props.menuIsOpen) event.preventDefault();
  };
  return createElement(components.Control<Option, boolean, OptionGroup>, {
    ...props,
    innerProps: { ...innerProps, onTouchEnd },
  });
}

const messages: AriaLiveMessages<Option, boolean, OptionGroup> = {
  guidance: ({ context }) =>
    context === 'menu'
      ? 'Dùng mũi tên lên, xuống để chuyển, Enter để chọn, Escape để đóng.'
      : 'Gõ để tìm, mũi tên xuống để mở danh sách.',
  onChange: ({ action, label }) => {
    if (action === 'clear') return 'Đã bỏ mọi lựa chọn.';
    return action === 'select-option' ? `Đã chọn ${label}.` : `Đã bỏ ${label}.`;
  },
  onFocus: ({ focused }) => focused.label,
  onFilter: ({ resultsMessage, inputValue }) => `${resultsMessage}${inputValue === '' ? '' : ` có “${inputValue}”`}.`,
};
