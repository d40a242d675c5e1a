import type { EntityManager } from 'typeorm';
import type { Books } from '../books';
import { ActionFiguresRepository } from './action-figures';
import { ActionsRepository } from './actions';
import { AttachmentsRepository } from './attachments';
import { AuditTrail } from './audit';
import { BacsFilesRepository } from './bacs-files';
import { BankDetailsRepository } from './bank-details';
import { ClaimantsRepository } from './claimants';
import { ClaimsRepository } from './claims';
import { ClientsRepository } from './clients';
import { EndingsRepository } from './endings';
import { ExceptionsRepository } from './exceptions';
import { ExtraRulesRepository } from './extra-rules';
import { ImportsRepository } from './imports';
import { OneOffsRepository } from './one-offs';
import { PanelSittingsRepository } from './panel-sittings';
import { PaymentsRepository } from './payments';
import { PeriodsRepository } from './periods';
import { PlacementsRepository } from './placements';
import { ProvidersRepository } from './providers';
import { PortalAccountsRepository } from './portal-accounts';
import { PublicationsRepository } from './publications';
import { RatesRepository } from './rates';
import { RecoveryPlansRepository } from './recovery-plans';
import { ServiceLevelsRepository } from './service-levels';
import { SettingsRepository } from './settings';
import { StaysRepository } from './stays';
import { SubmissionsRepository } from './submissions';
import { SyncKeysRepository } from './sync-keys';
import { UsersRepository } from './users';

/** The books over one connection, for one piece of work. */
export function openBooks(manager: EntityManager): Books {
  const audit = new AuditTrail(manager);
  return {
    users: new UsersRepository(manager, audit),
    settings: new SettingsRepository(manager, audit),
    providers: new ProvidersRepository(manager, audit),
    bankDetails: new BankDetailsRepository(manager, audit),
    clients: new ClientsRepository(manager, audit),
    serviceLevels: new ServiceLevelsRepository(manager, audit),
    rates: new RatesRepository(manager, audit),
    placements: new PlacementsRepository(manager, audit),
    stays: new StaysRepository(manager, audit),
    endings: new EndingsRepository(manager),
    periods: new PeriodsRepository(manager, audit),
    payments: new PaymentsRepository(manager),
    bacsFiles: new BacsFilesRepository(manager, audit),
    exceptions: new ExceptionsRepository(manager, audit),
    audit,
    imports: new ImportsRepository(manager, audit),
    attachments: new AttachmentsRepository(manager, audit),
    oneOffs: new OneOffsRepository(manager, audit),
    extraRules: new ExtraRulesRepository(manager, audit),
    recoveryPlans: new RecoveryPlansRepository(manager, audit),
    claims: new ClaimsRepository(manager, audit),
    claimants: new ClaimantsRepository(manager, audit),
    panelSittings: new PanelSittingsRepository(manager, audit),
    actions: new ActionsRepository(manager, audit),
    syncKeys: new SyncKeysRepository(manager, audit),
    portalAccounts: new PortalAccountsRepository(manager, audit),
    publications: new PublicationsRepository(manager, audit),
    submissions: new SubmissionsRepository(manager, audit),
    actionFigures: new ActionFiguresRepository(manager),
  };
}
