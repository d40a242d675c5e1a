import { useState, type DragEvent } from 'react';
import { bridge } from '../bridge/bridge';
import { useNotify } from '../feedback/notify';

interface AttachmentDrop {
  readonly isOver: boolean;
  /** For the element that takes the file. */
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Lets one file be dropped on a form. Gives its path to `onPath`; nothing of it is read here. */
export function useAttachmentDrop(onPath: (path: string) => void): AttachmentDrop {
  const notify = useNotify();
  const [isOver, setIsOver] = useState(false);
  const take = (files: readonly File[]): void => {
    const path = files.length === 1 ? bridge().pathOfDroppedFile(files[0]!) : '';
    if (path !== '') return onPath(path);
    const title =
      files.length > 1
        ? 'An item has one attachment: drop one file'
        : 'Save it to a folder first, then drop it here';
    notify({ title, intent: 'warning' });
  };
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
      },
      onDrop: (event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(false);
        take([...event.dataTransfer.files]);
      },
    },
  };
}
