/** What the two widgets have in common: a file is looked at, added to the draft under a name of ours, and named. */
import { Component, type ReactNode } from 'react';
import { labelOf, type ControlProps } from '../widgets/control.ts';
import { addToDraft, dropFromDraft, isNamed, openDraft } from './draft-files.ts';

export type UploadProps = ControlProps<string>;

interface State {
  isAtWork: boolean;
  /** A file was just taken. */
  isTaken: boolean;
  /** Of a file that was refused. */
  fault: string | undefined;
}

export type Upload = { fault: string } | { content: Blob; name: string };

/** Decap asks it by `isValid` before an entry is saved. */
interface Answer {
  error: false | { type: 'CUSTOM'; parentIds: readonly string[]; message: string };
}

const broken = 'chưa nhận được tệp này. Hãy thử lại; nếu vẫn vậy thì tải lại trang rồi chọn tệp lần nữa.';

export abstract class UploadControl extends Component<UploadProps, State> {
  override state: State = { isAtWork: false, isTaken: false, fault: undefined };

  /** The name of the chosen file; undefined when there is none. */
  get kept(): string | undefined {
    const { value } = this.props;
    return value === null || value === undefined || value === '' ? undefined : value.slice(2);
  }

  /** What the file becomes; the entry's values may change meanwhile. */
  protected abstract prepare(file: File): Promise<Upload>;
  /** What is wrong with the file that the entry names. */
  protected abstract faultOfKept(): string | undefined;
  abstract override render(): ReactNode;

  /** Decap would draw it again for another value only. */
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
    this.setState({ isAtWork: true, isTaken: false, fault: undefined });
    void this.#add(file).then((fault) => {
      const isTaken = fault === undefined;
      this.setState({ isAtWork: false, isTaken, fault: isTaken ? undefined : this.#tell(fault) });
    });
  };

  #tell(fault: string): string {
    return `${labelOf(this.props.field)}: ${fault}`;
  }

  /** What is wrong with the file. */
  async #add(file: File): Promise<string | undefined> {
    const { key } = openDraft();
    try {
      const upload = await this.prepare(file);
      if ('fault' in upload) return upload.fault;
      // The form was closed meanwhile.
      if (openDraft().key !== key) return undefined;
      addToDraft(upload.content, upload.name);
      if (upload.name !== this.kept) this.props.onChange(`./${upload.name}`);
      // The item of the list was removed meanwhile.
      if (!isNamed(upload.name)) dropFromDraft(upload.name);
    } catch (error) {
      reportError(error);
      return broken;
    }
    return undefined;
  }
}
