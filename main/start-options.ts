import { parseArgs } from 'node:util';

/** What the application was asked for when it was started. */
export interface StartOptions {
  /** `--demo`: open the demo council's ledger straight away. */
  readonly demo: boolean;
  /** `--ledger FILE`: open this ledger. */
  readonly ledgerPath: string | undefined;
  /** `--user-data-dir FOLDER`: keep settings and logs there; tests start from an empty one. */
  readonly userDataFolder: string | undefined;
}

/** Reads the options; what belongs to Electron and Chromium is passed over. */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      demo: { type: 'boolean' },
      ledger: { type: 'string' },
      'user-data-dir': { type: 'string' },
    },
  });
  return {
    demo: values.demo === true,
    ledgerPath: textOrNothing(values.ledger),
    userDataFolder: textOrNothing(values['user-data-dir']),
  };
}

function textOrNothing(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
