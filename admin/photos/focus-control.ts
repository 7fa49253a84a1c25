/** The widget `focus`: sets, by click or arrow keys, the point of a photo that stays visible when it is cropped. */
import { store } from 'decap-cms-core/dist/esm/redux';
import {
  createElement as h,
  useEffect,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { Map as Data } from 'immutable';
import { keptSide, type FocusPoint } from '../../src/domain/photo-focus.ts';
import { phrasesOfPhotos as phrases } from '../../src/editors/phrases.ts';
import { openEntry } from '../draft.ts';
import { toControl, type ControlProps } from '../widgets/control.ts';
import { photoAt, placeOf } from './list-order.ts';

type Value = Data<string, unknown>;

const middle: FocusPoint = { x: 50, y: 50 };
/** Percent by which an arrow key moves the point. */
const step = 2;
const stillLoading = 'empty.svg';
/** CSS positions for the sides that `keptSide` names. The share picture is cropped by these sides. */
const positions: Readonly<Record<string, string>> = { left: '0%', right: '100%', top: '0%', bottom: '100%' };

const within = (percent: number): number => Math.min(100, Math.max(0, Math.round(percent)));

function pointOf(value: Value | null | undefined): FocusPoint | undefined {
  const [x, y] = [value?.get('x'), value?.get('y')];
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** `object-position` with the effect of sharp's `position`. */
function positionOf(point: FocusPoint | undefined): string {
  const sides = keptSide(point).split(' ');
  const across = sides.find((side) => side === 'left' || side === 'right');
  const down = sides.find((side) => side === 'top' || side === 'bottom');
  return `${positions[across ?? ''] ?? '50%'} ${positions[down ?? ''] ?? '50%'}`;
}

function FocusView({
  value,
  field,
  forID,
  classNameWrapper,
  parentIds,
  getAsset,
  onChange,
  ...props
}: ControlProps<Value>) {
  const files = useSyncExternalStore(store.subscribe, () => store.getState().medias);
  const place = placeOf(String(field.get('name')), parentIds);
  const source = place === undefined ? undefined : photoAt(place)?.get('src');
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (typeof source !== 'string' || source === '') {
      setAddress(undefined);
      return;
    }
    if (openEntry() === undefined) return;
    const { path, url } = getAsset(source, field);
    setAddress(path === stillLoading ? undefined : url);
    // `getAsset` is left out: its result changes only with `files` or `source`.
  }, [files, source]);
  const point = pointOf(value);
  const set = ({ x, y }: FocusPoint) => {
    onChange(Data<string, unknown>({ x: within(x), y: within(y) }));
  };
  if (address === undefined)
    return h('p', { className: `${classNameWrapper} focus-empty`, id: forID }, phrases.photoFirst);
  const shown = point ?? middle;
  const picture = h(
    'button',
    {
      type: 'button',
      id: forID,
      className: 'focus-picture',
      'aria-label': phrases.focusAt(shown.x, shown.y),
      onFocus: props.setActiveStyle,
      onBlur: props.setInactiveStyle,
      onClick: ({ currentTarget, clientX, clientY, detail }: MouseEvent) => {
        // Enter and the space bar fire a click too, but without a position.
        if (detail === 0) return;
        const { left, top, width, height } = currentTarget.getBoundingClientRect();
        set({ x: ((clientX - left) / width) * 100, y: ((clientY - top) / height) * 100 });
      },
      onKeyDown: (event: KeyboardEvent) => {
        const moves: Readonly<Record<string, readonly [number, number]>> = {
          ArrowLeft: [-step, 0],
          ArrowRight: [step, 0],
          ArrowUp: [0, -step],
          ArrowDown: [0, step],
        };
        const move = moves[event.key];
        if (move === undefined) return;
        event.preventDefault();
        set({ x: shown.x + move[0], y: shown.y + move[1] });
      },
    },
    h('img', { src: address, alt: '' }),
    h('span', { className: 'focus-mark', style: { insetInlineStart: `${shown.x}%`, insetBlockStart: `${shown.y}%` } }),
  );
  const around = `${shown.x}% ${shown.y}%`;
  const crop = (name: string, className: string, objectPosition: string) =>
    h(
      'figure',
      { className: 'focus-crop', key: className },
      h('img', { src: address, alt: '', className, style: { objectPosition } }),
      h('figcaption', null, name),
    );
  return h(
    'div',
    { className: `${classNameWrapper} focus` },
    picture,
    h('p', { className: 'focus-told' }, phrases.focusHint),
    h(
      'div',
      { className: 'focus-crops' },
      crop(phrases.onCard, 'is-card', around),
      crop(phrases.onHead, 'is-head', around),
      crop(phrases.onShare, 'is-share', positionOf(point)),
    ),
    point !== undefined &&
      h(
        'button',
        {
          type: 'button',
          className: 'upload-button',
          onClick: () => {
            onChange(null);
          },
        },
        phrases.focusDrop,
      ),
  );
}

export const FocusControl = toControl<Value>(FocusView);
