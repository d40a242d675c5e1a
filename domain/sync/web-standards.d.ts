/**
 * The few web standards that this folder uses, for the check of domain/ alone, which has neither the browser's types nor
 * Node's: every browser, Electron and Node have them. Whoever imports this folder has them from its own types.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

interface ReadableStreamDefaultReader<T> {
  read(): Promise<{ readonly done: boolean; readonly value?: T }>;
  cancel(): Promise<void>;
}

interface ReadableStream<T> {
  pipeThrough<U>(pair: {
    readonly readable: ReadableStream<U>;
    readonly writable: unknown;
  }): ReadableStream<U>;
  getReader(): ReadableStreamDefaultReader<T>;
}

declare const ReadableStream: new <T>(source: {
  start(controller: { enqueue(chunk: T): void; close(): void }): void;
}) => ReadableStream<T>;

declare class CompressionStream {
  constructor(format: 'gzip');
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly writable: unknown;
}

declare class DecompressionStream {
  constructor(format: 'gzip');
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly writable: unknown;
}
