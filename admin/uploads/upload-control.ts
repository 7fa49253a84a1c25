/**
 * Base class of the upload widgets: checks a file, adds it to the draft under a neutral name and puts the name into the
 * field.
 */
import { Component, type ReactNode } from 'react';
import { labelOf, type ControlProps } from '../widgets/control.ts';
import { addToDraft, dropFromDraft, isNamed, openDraft } from './draft-files.ts';

export type UploadProps = ControlProps<string>;

interface State {
  isAtWork: boolean;
  /** True after a file was accepted, until the next is chosen. */
  isTaken: boolean;
  /** Why the last file was refused. */
  fault: string | undefined;
}

export type Upload = { fault: string } | { content: Blob; name: string };

/** Decap calls `isValid` before it saves an entry and reads this answer. */
interface Answer {
  error: false | { type: 'CUSTOM'; parentIds: readonly string[]; message: string };
}

const broken = 'chưa nhận được tệp này. Hãy thử lại; nếu vẫn vậy thì tải lại trang rồi chọn tệp lần nữa.';

export abstract class UploadControl extends Component<UploadProps, State> {
  override state: State = { isAtWork: false, isTaken: false, fault: undefined };

  /** Name of the chosen file; undefined when there is none. */
  get kept(): string | undefined {
    const { value } = this.props;
    return value === null || value === undefined || value === '' ? undefined : value.slice(2);
  }

  /** Checks and converts the file. The entry's values may change while this runs. */
  protected abstract prepare(file: File): Promise<Upload>;
  /** Says what is wrong with the file that the entry names. Undefined if nothing is. */
  protected abstract faultOfKept(): string | undefined;
  abstract override render(): ReactNode;

  /**
   * Decap's `Widget` around this control calls this too, to decide whether to redraw. Without this method it would
   * redraw only when the value or the look of the field changes.
   */
  override shouldComponentUpdate(): boolean {
    return true;
  }

  isValid = (): Answer => {
    const fault = this.faultOfKept();
    if (fault === undefined) return { error: false };
    const { parentIds } = this.props;
    return { error: { type: 'CUSTOM', parentIds, message: this.#tell(fault) } };
  };

  protected readonly take = (file: File): void => {
    this.work(() => this.prepare(file));
  };

  /** Adds the file that `prepare` makes to the draft, and shows whether it was accepted. */
  protected work(prepare: () => Promise<Upload>): void {
    this.setState({ isAtWork: true, isTaken: false, fault: undefined });
    void this.#add(prepare).then((fault) => {
      const isTaken = fault === undefined;
      this.setState({ isAtWork: false, isTaken, fault: isTaken ? undefined : this.#tell(fault) });
    });
  }

  #tell(fault: string): string {
    return `${labelOf(this.props.field)}: ${fault}`;
  }

  /** Why the file was refused; undefined when it was added. */
  async #add(prepare: () => Promise<Upload>): Promise<string | undefined> {
    const { key } = openDraft();
    try {
      const upload = await prepare();
      if ('fault' in upload) return upload.fault;
      // The form was closed while the file was prepared.
      if (openDraft().key !== key) return undefined;
      addToDraft(upload.content, upload.name);
      if (upload.name !== this.kept) this.props.onChange(`./${upload.name}`);
      // The list item of this field was removed while the file was prepared.
      if (!isNamed(upload.name)) dropFromDraft(upload.name);
    } catch (error) {
      reportError(error);
      return broken;
    }
    return undefined;
  }
}
