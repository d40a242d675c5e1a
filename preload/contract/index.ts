import type { z } from 'zod';
import { auditContract } from './audit';
import { bacsContract } from './bacs';
import { carersContract } from './carers';
import { childrenContract } from './children';
import { accountsContract } from './accounts';
import { actionsContract } from './actions';
import { actionMeasuresContract } from './action-measures';
import { claimsContract } from './claims';
import type { Command } from './command';
import { collectContract } from './collect';
import { extrasContract } from './extras';
import { filesContract } from './files';
import { homeContract } from './home';
import { importsContract } from './imports';
import { jobsContract, type JobProgress } from './jobs';
import { lateEndingsContract } from './late-endings';
import { journalContract } from './journal';
import { ledgerContract } from './ledger';
import { oneOffsContract } from './one-offs';
import { overpaymentsContract } from './overpayments';
import { ordersContract } from './orders';
import { panelContract } from './panel';
import { periodsContract } from './periods';
import { placementsContract } from './placements';
import { publishContract } from './publish';
import { ratesContract } from './rates';
import { reportsContract } from './reports';
import type { Result } from './result';
import { serviceLevelsContract } from './service-levels';
import { settingsContract } from './settings';
import { staysContract } from './stays';
import { statementsContract } from './statements';
import { usersContract } from './users';

/** Every command that the window may call: the door's whole shape. */
export const contract = {
  ...ledgerContract,
  ...usersContract,
  ...periodsContract,
  ...overpaymentsContract,
  ...carersContract,
  ...childrenContract,
  ...claimsContract,
  ...actionsContract,
  ...accountsContract,
  ...publishContract,
  ...collectContract,
  ...actionMeasuresContract,
  ...panelContract,
  ...placementsContract,
  ...oneOffsContract,
  ...extrasContract,
  ...staysContract,
  ...serviceLevelsContract,
  ...ratesContract,
  ...importsContract,
  ...reportsContract,
  ...lateEndingsContract,
  ...bacsContract,
  ...journalContract,
  ...statementsContract,
  ...ordersContract,
  ...auditContract,
  ...settingsContract,
  ...homeContract,
  ...filesContract,
  ...jobsContract,
};

export type Contract = typeof contract;
export type CommandName = keyof Contract;
/** What a caller gives. */
export type InputOf<Name extends CommandName> = z.input<Contract[Name]['input']>;
export type OutputOf<Name extends CommandName> =
  Contract[Name] extends Command<z.ZodType, infer Output> ? Output : never;

/** What the application tells the window unasked. */
export interface BridgeEvents {
  /** Long work goes on. */
  progress: JobProgress;
  /** The ledger changed: what is on screen may be out of date. */
  changed: { readonly revision: number };
  /** The ledger that the application was started for did not open: it wants a passphrase, or was refused. */
  ledgerNotOpened: { readonly path: string };
  /** A menu item or shortcut that the window deals with. */
  menu: { readonly command: MenuCommand };
  /** The person was signed out: idle too long, or the computer was locked. */
  locked: { readonly reason: 'idle' | 'system' | 'person' };
}

export type MenuCommand =
  | 'search'
  | 'lock'
  | 'help'
  | 'home'
  | 'payments'
  | 'carers'
  | 'children'
  | 'orders'
  | 'claims'
  | 'actions'
  | 'reports'
  | 'publish'
  | 'imports'
  | 'audit'
  | 'settings'
  | 'backup'
  | 'import-file'
  | 'back'
  | 'forward';

/** The one door between the window and the application, as `window.carerPayments`. */
export interface Bridge {
  invoke<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<Result<OutputOf<Name>>>;
  /** Calls `listener` at each event; gives back how to stop. */
  on<Event extends keyof BridgeEvents>(
    event: Event,
    listener: (payload: BridgeEvents[Event]) => void,
  ): () => void;
  /** The path of a file that was dropped on the window. */
  pathOfDroppedFile(file: File): string;
}
