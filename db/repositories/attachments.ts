import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Change } from '../changes';
import { AttachmentEntity, type AttachmentRow } from '../entities/attachment';
import type { AuditWriter } from './audit';
import { Rows } from './rows';

export type AttachmentFacts = Omit<AttachmentRow, 'content'>;

export interface AttachmentsReader {
  /** Everything but the bytes, in order of hash. */
  list(): Promise<AttachmentFacts[]>;
  /** With its bytes; null where there is none. */
  find(hash: string): Promise<AttachmentRow | null>;
}

export interface AttachmentsWriter extends AttachmentsReader {
  /** Keeps a file, once however often it is given, and gives its hash. */
  keep(file: Pick<AttachmentRow, 'mediaType' | 'content'>, change: Change): Promise<string>;
}

/** Files by their content's hash. */
export class AttachmentsRepository implements AttachmentsWriter {
  readonly #rows: Rows<AttachmentRow>;

  constructor(
    private readonly manager: EntityManager,
    private readonly audit: AuditWriter,
  ) {
    this.#rows = new Rows(manager, AttachmentEntity);
  }

  async list(): Promise<AttachmentFacts[]> {
    return this.manager.find(AttachmentEntity, {
      select: { hash: true, mediaType: true, sizeBytes: true, addedBy: true, addedAt: true },
      order: { hash: 'ASC' },
    });
  }

  async find(hash: string): Promise<AttachmentRow | null> {
    return this.manager.findOneBy(AttachmentEntity, { hash });
  }

  async keep(
    { mediaType, content }: Pick<AttachmentRow, 'mediaType' | 'content'>,
    change: Change,
  ): Promise<string> {
    const hash = createHash('sha256').update(content).digest('hex');
    if (await this.manager.existsBy(AttachmentEntity, { hash })) return hash;
    const facts = { hash, mediaType, sizeBytes: content.length, addedBy: change.user, addedAt: change.at };
    await this.#rows.insert([{ ...facts, content: Buffer.from(content) }]);
    await this.audit.append({ ...change, subjectKind: 'attachment', subjectRef: hash, after: facts });
    return hash;
  }
}
