/** A field for a file that is chosen, dropped or pasted. */
import {
  createElement as h,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
} from 'react';

interface Props {
  forID: string;
  className: string;
  accept: string;
  /** Label of the button. */
  choose: string;
  /** Label of the button that opens the camera of a phone; undefined when no photo is wanted. */
  camera?: string;
  isAtWork: boolean;
  /** Status text: another way to add a file, or what is happening. */
  told: string;
  fault: string | undefined;
  onFile: (file: File) => void;
  onFocus: () => void;
  onBlur: () => void;
  /** Display of the chosen file. */
  children: ReactNode;
  /** More buttons, such as one to remove the file. */
  more?: ReactNode;
}

export function UploadField({ forID, className, accept, choose, isAtWork, told, fault, onFile, ...props }: Props) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null, event: { preventDefault: () => void }) => {
    const file = files?.[0];
    if (file === undefined || isAtWork) return;
    event.preventDefault();
    onFile(file);
  };
  const faultId = `${forID}-fault`;
  const chooser = (id: string, more: object) =>
    h('input', {
      type: 'file',
      id,
      'aria-describedby': fault === undefined ? undefined : faultId,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        take(event.target.files, event);
        // Allows the same file to be chosen again after a correction.
        event.target.value = '';
      },
      onFocus: props.onFocus,
      onBlur: props.onBlur,
      ...more,
    });
  const camera =
    props.camera !== undefined &&
    h(
      'span',
      { className: 'upload-camera' },
      chooser(`${forID}-camera`, { accept: 'image/*', capture: 'environment' }),
      h('label', { htmlFor: `${forID}-camera`, className: 'upload-button' }, props.camera),
    );
  return h(
    'div',
    {
      className: `${className} upload${isOver ? ' is-over' : ''}`,
      'aria-busy': isAtWork,
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => {
        setOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files, event);
      },
      onPaste: (event: ClipboardEvent) => {
        take(event.clipboardData.files, event);
      },
    },
    props.children,
    h(
      'div',
      { className: 'upload-choice' },
      chooser(forID, { accept }),
      h('label', { htmlFor: forID, className: 'upload-button' }, choose),
      camera,
      props.more,
      h('p', { className: 'upload-told', role: 'status' }, told),
    ),
    fault !== undefined && h('p', { className: 'upload-fault', id: faultId, role: 'alert' }, fault),
  );
}
