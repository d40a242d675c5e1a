/**
 * Where publications lie and submissions come from, by paths from its top with `/`. Every method throws a `Refusal`
 * (`cannot_write`, `host_unreachable`, `host_refused`) in words for an officer. Many may be asked for at once.
 */
export interface Host {
  /** Null where there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** The file appears only once it is whole, in place of an older one; its folder is made where it is missing. */
  write(path: string, content: Uint8Array): Promise<void>;
  /** The files of a folder, without what is a folder or a link; none where it is missing. */
  list(folder: string): Promise<readonly HostFile[]>;
  /** In place of what is there. Nothing happens where it is gone already. */
  move(from: string, to: string): Promise<void>;
  /** Nothing happens where it is gone already. */
  remove(path: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
  close(): Promise<void>;
}

export interface HostFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** When it was last written to, in milliseconds since 1970 by the host's clock. */
  readonly modifiedMs: number;
}
