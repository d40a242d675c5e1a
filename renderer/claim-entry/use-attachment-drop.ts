import { useFileDrop, type FileDrop } from '../attachments/use-file-drop';
import { bridge } from '../bridge/bridge';
import { useNotify } from '../feedback/notify';

/** Lets one file be dropped on a form. Gives its path to `onPath`; nothing of it is read here. */
export function useAttachmentDrop(onPath: (path: string) => void): FileDrop {
  const notify = useNotify();
  const take = (files: readonly File[]): void => {
    const path = files.length === 1 ? bridge().pathOfDroppedFile(files[0]!) : '';
    if (path !== '') return onPath(path);
    const title =
      files.length > 1
        ? 'An item has one attachment: drop one file'
        : 'Save it to a folder first, then drop it here';
    notify({ title, intent: 'warning' });
  };
  return useFileDrop(take);
}
