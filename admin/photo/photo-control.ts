/** The widget `photo`: uploads a photo of the entry and shows it. */
import { createElement as h, Fragment } from 'react';
import { describeMissingPhoto, describeSizeFault } from '../../src/domain/photo-file.ts';
import { openDraft, takenNames } from './draft-files.ts';
import { freePhotoName, replacingPhotoName } from './naming.ts';
import { phrasesOfFiles as phrases } from '../../src/editors/phrases.ts';
import { preparePhoto } from './prepare.ts';
import { Thumbnail, type Seen } from './thumbnail.ts';
import { UploadControl, type Upload } from './upload-control.ts';
import { UploadField } from './upload-field.ts';

/** Without HEIC in this list, iPhones convert photos to JPEG. */
const accept = 'image/jpeg,image/png,image/webp';
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
      isAtWork: state.isAtWork,
      told: this.#told(),
      fault: state.fault,
      onFile: this.take,
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
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
