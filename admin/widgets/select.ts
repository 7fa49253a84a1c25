/**
 * The widgets `select` and `reference`: one or several values from the configuration's options or from the content's
 * entries.
 */
import { List } from 'immutable';
import { createElement, useMemo, useSyncExternalStore } from 'react';
import type { CollectionName } from '../../src/domain/fields.ts';
import { isBlank } from '../blank.ts';
import { knownEntries, onContentChange } from '../content.ts';
import { toOptions, type Option, type OptionGroup } from './options.ts';
import { isOptional, toControl, type ControlProps, type View } from './control.ts';
import { SearchableSelect } from './searchable-select.ts';

type Value = string | List<string>;

const SelectView: View<Value> = (props) => {
  const options = props.field.get('options') as List<unknown>;
  return toSelect(props, options.toJS() as Option[]);
};

const ReferenceView: View<Value> = (props) => {
  const known = useSyncExternalStore(onContentChange, knownEntries);
  const collection = props.field.get('collection') as CollectionName;
  const groups = useMemo(() => toOptions(collection, known), [collection, known]);
  return toSelect(props, groups.length === 1 ? (groups[0]?.options ?? []) : groups);
};

function toSelect(
  { value, field, onChange, ...props }: ControlProps<Value>,
  options: readonly (Option | OptionGroup)[],
) {
  const isMulti = field.get('multiple') === true;
  const flat = options.flatMap((item) => ('options' in item ? item.options : item));
  return createElement(SearchableSelect, {
    ...props,
    options,
    isMulti,
    isClearable: isMulti || isOptional(field),
    // A value that is not in the list is kept until the editor chooses again.
    selected: valuesOf(value).map((id) => flat.find((option) => option.value === id) ?? { value: id, label: id }),
    onSelect: (selected) => {
      const values = selected.map((option) => option.value);
      onChange(isMulti ? List(values) : (values[0] ?? null));
    },
  });
}

/** Before the first choice Decap gives an empty text, even for a field with several values. */
function valuesOf(value: ControlProps<Value>['value']): string[] {
  if (List.isList(value)) return value.toArray();
  return isBlank(value) ? [] : [value];
}

export const SelectControl = toControl(SelectView);
export const ReferenceControl = toControl(ReferenceView);
