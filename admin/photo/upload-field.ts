/** A field that takes a file from the machine: chosen, dropped on it, or pasted. */
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
  /** On the button. */
  choose: string;
  isAtWork: boolean;
  /** What else may be done, or what happens. */
  told: string;
  fault: string | undefined;
  onFile: (file: File) => void;
  onFocus: () => void;
  onBlur: () => void;
  /** What is chosen. */
  children: ReactNode;
  /** Buttons for it. */
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
      h('input', {
        type: 'file',
        id: forID,
        accept,
        'aria-describedby': fault === undefined ? undefined : faultId,
        onChange: (event: ChangeEvent<HTMLInputElement>) => {
          take(event.target.files, event);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        },
        onFocus: props.onFocus,
        onBlur: props.onBlur,
      }),
      h('label', { htmlFor: forID, className: 'upload-button' }, choose),
      props.more,
      h('p', { className: 'upload-told', role: 'status' }, told),
    ),
    fault !== undefined && h('p', { className: 'upload-fault', id: faultId, role: 'alert' }, fault),
  );
}
