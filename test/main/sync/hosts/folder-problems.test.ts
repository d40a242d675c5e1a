import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openFolderHost } from '../../../../main/sync/hosts/folder-host';
import { folderProblem } from '../../../../main/sync/hosts/folder-problems';
import { withFolder } from '../../../builders/ledger';

test('what is wrong with a host’s folder is told in words for publishing and collecting, not for exports', async () => {
  await withFolder(async (folder) => {
    const host = await openFolderHost(folder);
    await writeFile(path.join(folder, 'data'), 'a file where the folder should be');
    await mkdir(path.join(folder, 'manifest.json', 'in the way'), { recursive: true });
    const bytes = new Uint8Array(1);
    await expect(host.read('data/a.age')).rejects.toMatchObject({
      code: 'cannot_write',
      message: expect.stringMatching(
        /a part of the path is a file\. Put its place right under Settings/,
      ) as string,
    });
    await expect(host.write('manifest.json', bytes)).rejects.toMatchObject({
      code: 'cannot_write',
      message: expect.stringMatching(
        /manifest\.json could not be read or written \(E\w+\)\. See whether/,
      ) as string,
    });
    for (const code of ['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOSPC', 'EIO'])
      expect(folderProblem(code).join('. ')).toMatch(/^(?!.*(export|Choose)).*try again\.$/);
  });
});
