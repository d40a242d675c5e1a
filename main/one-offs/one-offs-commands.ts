import type { oneOffsContract } from '../../preload/contract/one-offs';
import type { Handlers } from '../door/context';
import { found } from '../door/refusal';
import { approveOneOff, findOneOff, rejectOneOff, withdrawOneOff } from './decide-one-off';
import { enterOneOff, workOutOneOff } from './enter-one-off';
import { oneOffRows } from './one-off-rows';

/** Manual lines: one person enters them, another approves them, and a period pays them once. */
export const oneOffsCommands: Handlers<typeof oneOffsContract> = {
  'oneOffs.list': async ({ books }, { provider, client, state }) => {
    const rowOf = await oneOffRows(books);
    const search = { ...(provider ? { provider } : {}), ...(client ? { client } : {}) };
    const rows = (await books.oneOffs.list(search)).map(rowOf);
    return state ? rows.filter((row) => row.state === state) : rows;
  },
  'oneOffs.read': async ({ books }, { id }) => (await oneOffRows(books))(await findOneOff(books, id)),
  'oneOffs.workOut': workOutOneOff,
  'oneOffs.enter': enterOneOff,
  'oneOffs.approve': approveOneOff,
  'oneOffs.reject': rejectOneOff,
  'oneOffs.withdraw': withdrawOneOff,
  'oneOffs.evidence': async ({ books }, { id }) => {
    const { evidenceHash, evidenceName } = await findOneOff(books, id);
    const file = found(
      evidenceHash === null ? null : await books.attachments.find(evidenceHash),
      'Nothing was attached to this one-off payment.',
    );
    return { name: evidenceName ?? '', mediaType: file.mediaType, bytes: new Uint8Array(file.content) };
  },
};
