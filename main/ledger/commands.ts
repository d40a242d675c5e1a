import { actionsCommands } from '../actions/actions-commands';
import { actionMeasuresCommands } from '../actions/measures';
import { auditCommands } from '../audit/audit-commands';
import { bacsCommands } from '../bacs/bacs-commands';
import { carersCommands } from '../carers/carers-commands';
import { childrenCommands } from '../children/children-commands';
import { extrasCommands } from '../extras/extras-commands';
import { claimsCommands } from '../claims/claims-commands';
import { homeCommands } from '../home/home-commands';
import { importsCommands } from '../imports/imports-commands';
import { oneOffsCommands } from '../one-offs/one-offs-commands';
import { overpaymentsCommands } from '../overpayments/overpayments-commands';
import { journalCommands } from '../journal/journal-commands';
import { ordersCommands } from '../orders/orders-commands';
import { panelCommands } from '../panel/panel-commands';
import { periodsCommands } from '../periods/periods-commands';
import { placementsCommands } from '../placements/placements-commands';
import { ratesCommands } from '../rates/rates-commands';
import { lateEndingsCommands } from '../reports/late-endings';
import { reportsCommands } from '../reports/reports-commands';
import { serviceLevelsCommands } from '../service-levels/service-levels-commands';
import { settingsCommands } from '../settings/settings-commands';
import { staysCommands } from '../stays/stays-commands';
import { statementsCommands } from '../statements/statements-commands';
import { accountsCommands } from '../sync/accounts';
import { collectCommands } from '../sync/collect-commands';
import { publishCommands } from '../sync/publish-commands';
import { usersCommands } from '../users/users-commands';
import { backUpLedger } from './backup';

/** Every service that works on an open ledger, by the command that calls it. */
export const ledgerServices = {
  ...usersCommands,
  ...periodsCommands,
  ...overpaymentsCommands,
  ...carersCommands,
  ...childrenCommands,
  ...claimsCommands,
  ...actionsCommands,
  ...accountsCommands,
  ...publishCommands,
  ...collectCommands,
  ...actionMeasuresCommands,
  ...panelCommands,
  ...placementsCommands,
  ...oneOffsCommands,
  ...extrasCommands,
  ...staysCommands,
  ...serviceLevelsCommands,
  ...ratesCommands,
  ...importsCommands,
  ...reportsCommands,
  ...lateEndingsCommands,
  ...bacsCommands,
  ...journalCommands,
  ...statementsCommands,
  ...ordersCommands,
  ...auditCommands,
  ...settingsCommands,
  ...homeCommands,
  'ledger.backup': backUpLedger,
};
