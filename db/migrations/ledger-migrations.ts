import { PeopleAndSettings } from './0001-people-and-settings';
import { Care } from './0002-care';
import { PeriodsAndPayments } from './0003-periods-and-payments';
import { Audit } from './0004-audit';
import { Seals } from './0005-seals';
import { OneOffsAndExtras } from './0006-one-offs-and-extras';
import { RecoveryPlans } from './0007-recovery-plans';
import { BacsFiles } from './0008-bacs-files';
import { PlacementConfirmations } from './0009-placement-confirmations';
import { Claims } from './0010-claims';
import { Actions } from './0011-actions';
import { Sync } from './0012-sync';
import type { SqlMigration } from './sql-migration';

/** Every migration, in order. A new one goes to the end. */
export const LEDGER_MIGRATIONS: readonly (new () => SqlMigration)[] = [
  PeopleAndSettings,
  Care,
  PeriodsAndPayments,
  Audit,
  Seals,
  OneOffsAndExtras,
  RecoveryPlans,
  BacsFiles,
  PlacementConfirmations,
  Claims,
  Actions,
  Sync,
];

/**
 * The triggers without which finalised rows could be changed, by name, each as its migration wrote it: read from the
 * migrations, so that none is forgotten.
 */
export const GUARDS: ReadonlyMap<string, string> = new Map(
  LEDGER_MIGRATIONS.flatMap((Migration) =>
    new Migration().statements.flatMap((statement): [string, string][] => {
      const name = /^CREATE TRIGGER (\w+)/.exec(statement)?.[1];
      return name === undefined ? [] : [[name, statement]];
    }),
  ),
);
