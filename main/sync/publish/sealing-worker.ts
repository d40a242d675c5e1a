import { parentPort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { inProcessSealer, type Sealer } from './sealer';

/** A sealing thread. */
if (parentPort) {
  const port = parentPort;
  const functions: Pick<Sealer, 'seal' | 'issue'> = {
    seal: inProcessSealer.seal,
    issue: inProcessSealer.issue,
  };
  createBirpc<object, Pick<Sealer, 'seal' | 'issue'>>(functions, {
    post: (message) => port.postMessage(message),
    on: (listener) => port.on('message', listener),
  });
}
