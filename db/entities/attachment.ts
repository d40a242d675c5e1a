import { EntitySchema } from 'typeorm';
import { instant, key, whole, word } from './columns';

/** A file that somebody attached, kept once by the SHA-256 (hex) of its bytes. It never changes and never goes. */
export interface AttachmentRow {
  readonly hash: string;
  /** By its content, not its name: `application/pdf`. */
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly content: Uint8Array;
  readonly addedBy: string;
  readonly addedAt: string;
}

export const AttachmentEntity = new EntitySchema<AttachmentRow>({
  name: 'Attachment',
  tableName: 'attachment',
  columns: {
    hash: word('hash', key),
    mediaType: word('media_type'),
    sizeBytes: whole('size_bytes'),
    content: { type: 'blob' },
    addedBy: word('added_by'),
    addedAt: instant('added_at'),
  },
});
