/** Buttons below a chosen photo: turn it, and move it within the list. */
import { createElement as h, Fragment } from 'react';
import { phrasesOfPhotos as phrases } from '../../src/editors/phrases.ts';
import { countPhotos, movePhoto } from './list-order.ts';

interface Props {
  /** Index in the list; undefined for a photo outside it. */
  place: number | undefined;
  isAtWork: boolean;
  onTurn: () => void;
}

export function PhotoButtons({ place, isAtWork, onTurn }: Props) {
  const button = (name: string, onClick: () => void, disabled = false) =>
    h(
      'button',
      { type: 'button', className: 'upload-button', onClick, disabled: disabled || isAtWork, key: name },
      name,
    );
  return h(
    Fragment,
    null,
    button(phrases.turn, onTurn),
    place !== undefined && [
      button(
        phrases.earlier,
        () => {
          movePhoto(place, -1);
        },
        place === 0,
      ),
      button(
        phrases.later,
        () => {
          movePhoto(place, 1);
        },
        place >= countPhotos() - 1,
      ),
    ],
  );
}
