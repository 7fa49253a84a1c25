/** Thumbnail of the chosen photo. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { createElement as h, useEffect, useState, useSyncExternalStore, type SyntheticEvent } from 'react';
import { openEntry } from '../draft.ts';

/** A photo that the browser has tried to show. */
export interface Seen {
  /** Path as the entry names it. */
  src: string;
  /** Undefined when the browser could not load the file. */
  size: { width: number; height: number } | undefined;
}

interface Props {
  src: string;
  find: (src: string) => { path: string; url: string };
  onSeen: (seen: Seen) => void;
}

/** Decap's placeholder while it loads a file. */
const stillLoading = 'empty.svg';

export function Thumbnail({ src, find, onSeen }: Props) {
  const files = useSyncExternalStore(store.subscribe, () => store.getState().medias);
  const [address, setAddress] = useState<string>();
  const [shown, setShown] = useState<Seen>();
  useEffect(() => {
    // The form is closing: without its entry the photo would be looked for in another folder.
    if (openEntry() === undefined) return;
    const { path, url } = find(src);
    setAddress(path === stillLoading ? undefined : url);
    // `find` is left out: its result changes only with `files` or `src`.
  }, [files, src]);
  const note = (size: Seen['size']) => {
    const seen = { src, size };
    setShown(seen);
    onSeen(seen);
  };
  const size = shown?.src === src ? shown.size : undefined;
  return h(
    'figure',
    { className: 'upload-photo' },
    address !== undefined &&
      h('img', {
        src: address,
        alt: 'Ảnh đã chọn',
        onLoad: ({ currentTarget: { naturalWidth, naturalHeight } }: SyntheticEvent<HTMLImageElement>) => {
          note({ width: naturalWidth, height: naturalHeight });
        },
        onError: () => {
          note(undefined);
        },
      }),
    h(
      'figcaption',
      null,
      src.slice(2),
      size !== undefined && h('span', null, ` · ${size.width} × ${size.height} px`),
      shown?.src === src && size === undefined && h('span', null, ' · không có tệp này cạnh bài'),
    ),
  );
}
