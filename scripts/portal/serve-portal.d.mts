export interface PortalServer {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder that was published to, with its drop box, for this computer alone. `port` 0: any that is free. */
export function servePortal(folder: string, port: number): Promise<PortalServer>;

/** Whether something was published to a folder. */
export function isPublished(folder: string): Promise<boolean>;
