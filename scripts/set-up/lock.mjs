import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder, projectFolder } from './paths.mjs';
import { say } from './progress.mjs';

/**
 * Does `work` while no other process does work of the same name in this project. Two commands started together would
 * otherwise install or build over each other. A lock whose process is gone is taken over.
 */
export async function withLock(name, work) {
  const project = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12);
  const lock = join(cacheFolder, 'locks', `${name}-${project}`);
  await mkdir(join(cacheFolder, 'locks'), { recursive: true });
  await take(lock, name);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock, name) {
  for (let told = false; ; told = true) {
    try {
      return await writeFile(lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
    if (holder > 0 && !isRunning(holder)) await rm(lock, { force: true });
    else if (!told) say(`Waiting for another process (${holder}) which does the same: ${name}`);
    await wait(200);
  }
}

function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
