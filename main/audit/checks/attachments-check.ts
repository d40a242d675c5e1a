import { createHash } from 'node:crypto';
import type { Check } from './check';

/** The bytes of every attached file, one file at a time. */
export const attachmentsCheck: Check = {
  name: 'attachments',
  title: 'Every attached file is whole: its bytes are those that were attached.',
  run: async ({ books }) => {
    const files = await books.attachments.list();
    const faults: string[] = [];
    for (const { hash } of files) {
      const file = await books.attachments.find(hash);
      const found = createHash('sha256')
        .update(file?.content ?? '')
        .digest('hex');
      if (found !== hash) faults.push(`The attached file ${hash.slice(0, 12)}… was changed.`);
    }
    return { faults, counted: `${files.length.toLocaleString('en-GB')} files` };
  },
};
