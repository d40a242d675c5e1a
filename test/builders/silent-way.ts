import { connect, createServer, type AddressInfo } from 'node:net';

/** What the next connection waits for. */
export interface Silence {
  /** Looked at with every piece that goes either way; from then on nothing gets through that connection any more. */
  readonly from: () => boolean;
  /** Called once it is silent. */
  readonly onceSilent?: () => void;
}

/** A way to a server. */
export interface SilentWay {
  readonly port: number;
  /** One connection is to fall silent, as if its cable had been pulled: neither end is told. The next ones work. */
  fallSilent(silence: Silence): void;
}

export async function withSilentWay<T>(port: number, work: (way: SilentWay) => Promise<T>): Promise<T> {
  let waiting: Silence | null = null;
  const way = createServer((near) => {
    const far = connect({ port, host: '127.0.0.1' });
    let isSilent = false;
    const passes = (): boolean => {
      if (waiting?.from()) {
        const { onceSilent } = waiting;
        waiting = null;
        isSilent = true;
        onceSilent?.();
      }
      return !isSilent;
    };
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (data) => {
        if (passes()) to.write(data);
      });
      from.on('error', () => undefined).on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  try {
    return await work({
      port: (way.address() as AddressInfo).port,
      fallSilent: (silence) => {
        waiting = silence;
      },
    });
  } finally {
    await new Promise((resolve) => way.close(resolve));
  }
}
