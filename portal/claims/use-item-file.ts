import { useState } from 'react';
import type { PreparedFile } from '../files/prepare-file';
import type { DraftAttachment } from './claim-draft';

/** The file of an item: one at most. */
export interface ItemFile {
  /** One that was chosen just now. */
  readonly chosen: PreparedFile | null;
  /** The one that is kept with the item. */
  readonly attachment: DraftAttachment | null;
  readonly choose: (file: PreparedFile) => void;
  readonly remove: () => void;
}

export function useItemFile(before: DraftAttachment | null): ItemFile {
  const [chosen, setChosen] = useState<PreparedFile | null>(null);
  const [attachment, setAttachment] = useState(before);
  return {
    chosen,
    attachment,
    choose: setChosen,
    remove: () => {
      setChosen(null);
      setAttachment(null);
    },
  };
}
