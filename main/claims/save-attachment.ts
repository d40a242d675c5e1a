import type { claimsContract } from '../../preload/contract/claims';
import type { Handlers } from '../door/context';
import { writeNewFile } from '../reports/write-files';
import { honestName, readAttachment } from './claim-attachments';

/**
 * Writes an attached file to a folder under a name that a file system takes and that says what it is; audited, as
 * everything that leaves the ledger.
 */
export const saveAttachment: Handlers<typeof claimsContract>['claims.saveAttachment'] = async (
  context,
  { item, to },
) => {
  const { ledger, change } = context;
  const { name, mediaType, bytes } = await ledger.read(
    async (books) => await readAttachment({ ...context, books }, { item }),
  );
  const file = await writeNewFile(to, honestName(name, mediaType), bytes);
  await ledger.transaction(async (books) => {
    await books.audit.append({
      ...change,
      subjectKind: 'claim_item',
      subjectRef: String(item),
      note: file,
    });
  });
  return { file };
};
