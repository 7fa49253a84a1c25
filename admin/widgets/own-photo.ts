/** The widget `own-photo`: one of the photos of the entry, chosen by what it shows instead of by the name of its file. */
import type { List, Map } from 'immutable';
import { createElement, useSyncExternalStore } from 'react';
import { isBlank } from '../blank.ts';
import { draftValue, onDraftChange } from '../draft.ts';
import { toControl, type View } from './control.ts';
import type { Option } from './options.ts';
import { SearchableSelect } from './searchable-select.ts';

type Photos = List<Map<string, unknown>>;

function toOptions(photos: Photos | undefined): Option[] {
  return (photos?.toArray() ?? []).flatMap((photo, index) => {
    const [src, alt] = [photo.get('src'), photo.get('alt')];
    if (typeof src !== 'string' || src === '') return [];
    const shown = typeof alt === 'string' && alt.trim() !== '' ? alt : 'chưa có mô tả';
    return [{ value: src, label: `Ảnh ${index + 1}: ${shown}` }];
  });
}

const OwnPhotoView: View<string> = ({ value, field: _, onChange, ...props }) => {
  const photos = useSyncExternalStore(onDraftChange, () => draftValue('photos')) as Photos | undefined;
  const options = toOptions(photos);
  const chosen = options.find((option) => option.value === value);
  if (options.length === 0)
    return createElement(
      'p',
      { className: props.classNameWrapper, id: props.forID, tabIndex: -1 },
      'Bài chưa có ảnh nào. Hãy thêm ảnh ở mục Ảnh, rồi chọn ở đây.',
    );
  const missing = isBlank(value) ? [] : [{ value, label: 'Ảnh không còn trong bài' }];
  return createElement(SearchableSelect, {
    ...props,
    options,
    selected: chosen === undefined ? missing : [chosen],
    isMulti: false,
    isClearable: false,
    onSelect: ([option]) => {
      onChange(option?.value ?? null);
    },
  });
};

export const OwnPhotoControl = toControl(OwnPhotoView);
