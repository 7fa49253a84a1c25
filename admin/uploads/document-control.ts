/** The widget `document-file`: uploads the PDF of a document. */
import { createElement as h, Fragment } from 'react';
import { describeDocumentFault } from '../../src/domain/document-file.ts';
import { isSlug } from '../../src/text/slug.ts';
import { openEntry } from '../draft.ts';
import { isOwn, takenInFolder } from './draft-files.ts';
import { freeDocumentName } from './naming.ts';
import { phrasesOfFiles as phrases } from '../../src/editors/phrases.ts';
import { UploadControl, type Upload } from './upload-control.ts';
import { UploadField } from './upload-field.ts';

const nameless = 'tệp mang tên của văn bản. Hãy điền “Tên văn bản” trước, rồi chọn tệp lại.';

export class DocumentControl extends UploadControl {
  protected override async prepare(file: File): Promise<Upload> {
    const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
    const fault = describeDocumentFault({ name: file.name, bytes: file.size, start });
    if (fault !== undefined) return { fault };
    const content = new Blob([file], { type: 'application/pdf' });
    const { kept } = this;
    if (kept !== undefined && isOwn(kept)) return { content, name: kept };
    const id = openEntry()?.id;
    if (id === undefined || !isSlug(id)) return { fault: nameless };
    return { content, name: freeDocumentName(await takenInFolder(), id) };
  }

  protected override faultOfKept(): string | undefined {
    return undefined;
  }

  #told(): string {
    if (this.state.isAtWork) return phrases.takingDocument;
    if (this.state.isTaken) return phrases.tookDocument;
    return this.kept === undefined ? phrases.dropDocument : '';
  }

  override render() {
    const { kept, props, state } = this;
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle, onChange } = props;
    const isChosen = kept !== undefined;
    return h(UploadField, {
      forID,
      className: classNameWrapper,
      accept: 'application/pdf,.pdf',
      choose: isChosen ? phrases.changeDocument : phrases.chooseDocument,
      isAtWork: state.isAtWork,
      told: this.#told(),
      fault: state.fault,
      onFile: this.take,
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
      children: h(Fragment, null, isChosen && h('p', { className: 'upload-name' }, kept)),
      more:
        isChosen &&
        h(
          'button',
          {
            type: 'button',
            className: 'upload-button',
            onClick: () => {
              onChange(null);
            },
          },
          phrases.removeDocument,
        ),
    });
  }
}
