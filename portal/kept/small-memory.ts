import {
  laterMemory,
  readPublisherMemory,
  writePublisherMemory,
  type PublisherMemory,
} from '../../domain/sync/publisher-memory';

/** The few things that are not secret and that a device remembers: what was published last, and wrong passwords. */

const PREFIX = 'carer-payments';

/** What this device read last for an account; null where nothing is remembered. */
export function rememberedPublisher(account: string): PublisherMemory | null {
  return readPublisherMemory(read(`publisher/${account}`));
}

export function rememberPublisher(account: string, memory: PublisherMemory): void {
  const later = laterMemory(rememberedPublisher(account), memory);
  write(`publisher/${account}`, writePublisherMemory(later));
}

export function rememberedAttempts(): string | null {
  return read('attempts');
}

/** Null forgets them. */
export function rememberAttempts(text: string | null): void {
  write('attempts', text);
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(`${PREFIX}/${name}`);
  } catch {
    // Where a browser keeps nothing for pages, nothing was remembered.
    return null;
  }
}

function write(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(`${PREFIX}/${name}`);
    else localStorage.setItem(`${PREFIX}/${name}`, text);
  } catch {
    // A browser that keeps nothing: the page works, and the next visit knows less.
  }
}
