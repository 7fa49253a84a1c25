/** The widget `photo`: uploads a photo of the entry and shows it. */
import { Map as Data } from 'immutable';
import { createElement as h, Fragment } from 'react';
import { describeMissingPhoto, describeSizeFault } from '../../src/domain/photo-file.ts';
import { openDraft, takenNames } from '../uploads/draft-files.ts';
import { freePhotoName, replacingPhotoName } from '../uploads/naming.ts';
import { phrasesOfFiles as phrases } from '../../src/editors/phrases.ts';
import { turnedRight } from '../../src/domain/photo-focus.ts';
import { changePhoto, placeOf } from './list-order.ts';
import { PhotoButtons } from './photo-buttons.ts';
import { preparePhoto, turnPhoto } from './prepare.ts';
import { Thumbnail, type Seen } from './thumbnail.ts';
import { UploadControl, type Upload } from '../uploads/upload-control.ts';
import { UploadField } from '../uploads/upload-field.ts';

/** HEIC is listed by file extension too, because browsers on Windows know no type for it. */
const accept = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif';
const isSample = (): boolean => openDraft().values?.get('sample') === true;

export class PhotoControl extends UploadControl {
  /** The photo that the entry names, after the browser has tried to show it. */
  #seen: Seen | undefined;

  protected override async prepare(file: File): Promise<Upload> {
    const prepared = await preparePhoto(file, { sample: isSample() });
    if ('fault' in prepared) return prepared;
    const { content, extension } = prepared;
    const { kept } = this;
    const taken = takenNames();
    const name = kept === undefined ? freePhotoName(taken, extension) : replacingPhotoName(kept, taken, extension);
    return { content, name };
  }

  /** Index of the photo in the entry's list; undefined for a photo outside it. */
  get #place(): number | undefined {
    const { field, parentIds } = this.props;
    return placeOf(String(field.get('name')), parentIds);
  }

  readonly #turn = (): void => {
    const { value, field, getAsset } = this.props;
    const { kept } = this;
    if (value === null || value === undefined || kept === undefined) return;
    this.work(async () => {
      const response = await fetch(getAsset(value, field).url);
      const turned = await turnPhoto(await response.blob());
      if ('fault' in turned) return turned;
      const place = this.#place;
      if (place !== undefined)
        changePhoto(place, (photo) => {
          const focus = photo.get('focus') as Data<string, number> | undefined;
          const [x, y] = [focus?.get('x'), focus?.get('y')];
          return x === undefined || y === undefined ? photo : photo.set('focus', Data(turnedRight({ x, y })));
        });
      return { content: turned.content, name: replacingPhotoName(kept, takenNames(), turned.extension) };
    });
  };

  protected override faultOfKept(): string | undefined {
    const { value } = this.props;
    const seen = this.#seen;
    if (seen === undefined || typeof value !== 'string' || seen.src !== value) return undefined;
    return seen.size === undefined
      ? describeMissingPhoto(value)
      : describeSizeFault(value, seen.size, { sample: isSample() });
  }

  #told(): string {
    if (this.state.isAtWork) return phrases.preparingPhoto;
    if (this.state.isTaken) return phrases.tookPhoto;
    return this.kept === undefined ? phrases.dropPhoto : '';
  }

  override render() {
    const { kept, props, state } = this;
    const { forID, classNameWrapper, value, field, getAsset, setActiveStyle, setInactiveStyle } = props;
    const isChosen = kept !== undefined;
    return h(UploadField, {
      forID,
      className: classNameWrapper,
      accept,
      choose: isChosen ? phrases.changePhoto : phrases.choosePhoto,
      camera: phrases.takePhoto,
      isAtWork: state.isAtWork,
      told: this.#told(),
      fault: state.fault,
      onFile: this.take,
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
      more: isChosen && h(PhotoButtons, { place: this.#place, isAtWork: state.isAtWork, onTurn: this.#turn }),
      children: h(
        Fragment,
        null,
        isChosen &&
          h(Thumbnail, {
            src: value ?? '',
            find: (src: string) => getAsset(src, field),
            onSeen: (seen: Seen) => {
              this.#seen = seen;
            },
          }),
      ),
    });
  }
}
