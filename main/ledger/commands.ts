import { auditCommands } from '../audit/audit-commands';
import { carersCommands } from '../carers/carers-commands';
import { childrenCommands } from '../children/children-commands';
import { extrasCommands } from '../extras/extras-commands';
import { claimsCommands } from '../claims/claims-commands';
import { homeCommands } from '../home/home-commands';
import { importsCommands } from '../imports/imports-commands';
import { oneOffsCommands } from '../one-offs/one-offs-commands';
import { panelCommands } from '../panel/panel-commands';
import { periodsCommands } from '../periods/periods-commands';
import { placementsCommands } from '../placements/placements-commands';
import { reportsCommands } from '../reports/reports-commands';
import { serviceLevelsCommands } from '../service-levels/service-levels-commands';
import { settingsCommands } from '../settings/settings-commands';
import { usersCommands } from '../users/users-commands';
import { backUpLedger } from './backup';

/** Every service that works on an open ledger, by the command that calls it. */
export const ledgerServices = {
  ...usersCommands,
  ...periodsCommands,
  ...carersCommands,
  ...childrenCommands,
  ...claimsCommands,
  ...panelCommands,
  ...placementsCommands,
  ...oneOffsCommands,
  ...extrasCommands,
  ...serviceLevelsCommands,
  ...importsCommands,
  ...reportsCommands,
  ...auditCommands,
  ...settingsCommands,
  ...homeCommands,
  'ledger.backup': backUpLedger,
};
