/** A failure that keeps the application's window from being shown. */
export interface Failure {
  readonly title: string;
  /** What it means for the ledger and the payments. */
  readonly meaning: string;
  readonly remedy: string;
  /** What the system said, for whoever looks into it. */
  readonly technical?: string;
  /** What the person can do here besides saving the log and closing; the first is the obvious one. */
  readonly actions: readonly FailureAction[];
}

export interface FailureAction {
  readonly label: string;
  run(this: void): void | Promise<void>;
  /** True where the screen stays afterwards, for another choice. */
  readonly keepsScreen?: boolean;
}
