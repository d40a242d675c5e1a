import { parentPort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { sealingFunctions, type SealingFunctions } from './sealer';

/** A sealing thread. */
if (parentPort) {
  const port = parentPort;
  createBirpc<object, SealingFunctions>(sealingFunctions, {
    post: (message) => port.postMessage(message),
    on: (listener) => port.on('message', listener),
  });
}
