import type { actionsContract } from '../../preload/contract/actions';
import { honestName } from '../claims/claim-attachments';
import type { Handlers } from '../door/context';
import { found } from '../door/refusal';
import { writeNewFile } from '../reports/write-files';

type Services = Handlers<typeof actionsContract>;

export const readAttachment: Services['actions.attachment'] = async ({ books }, { id }) => {
  const attachment = found(await books.actions.findAttachment(id), `There is no attached file ${id}.`);
  const file = found(await books.attachments.find(attachment.hash), 'The attached file is not there.');
  return { name: attachment.name, mediaType: file.mediaType, bytes: new Uint8Array(file.content) };
};

/** Writes an attached file to a folder; audited, as everything that leaves the ledger. */
export const saveAttachment: Services['actions.saveAttachment'] = async (context, { id, to }) => {
  const { ledger, change } = context;
  const { name, mediaType, bytes } = await ledger.read(
    async (books) => await readAttachment({ ...context, books }, { id }),
  );
  const file = await writeNewFile(to, honestName(name, mediaType), bytes);
  await ledger.transaction(async (books) => {
    await books.audit.append({
      ...change,
      subjectKind: 'action_attachment',
      subjectRef: String(id),
      note: file,
    });
  });
  return { file };
};
