import type { ActionFiguresReader } from './repositories/action-figures';
import type { ActionsReader, ActionsWriter } from './repositories/actions';
import type { AttachmentsReader, AttachmentsWriter } from './repositories/attachments';
import type { AuditReader, AuditWriter } from './repositories/audit';
import type { BacsFilesReader, BacsFilesWriter } from './repositories/bacs-files';
import type { BankDetailsReader, BankDetailsWriter } from './repositories/bank-details';
import type { ClaimantsReader, ClaimantsWriter } from './repositories/claimants';
import type { ClaimsReader, ClaimsWriter } from './repositories/claims';
import type { ClientsReader, ClientsWriter } from './repositories/clients';
import type { EndingsReader } from './repositories/endings';
import type { ExceptionsReader, ExceptionsWriter } from './repositories/exceptions';
import type { ExtraRulesReader, ExtraRulesWriter } from './repositories/extra-rules';
import type { ImportsReader, ImportsWriter } from './repositories/imports';
import type { OneOffsReader, OneOffsWriter } from './repositories/one-offs';
import type { PanelSittingsReader, PanelSittingsWriter } from './repositories/panel-sittings';
import type { PaymentsReader } from './repositories/payments';
import type { PeriodsReader, PeriodsWriter } from './repositories/periods';
import type { PlacementsReader, PlacementsWriter } from './repositories/placements';
import type { ProvidersReader, ProvidersWriter } from './repositories/providers';
import type { PortalAccountsReader, PortalAccountsWriter } from './repositories/portal-accounts';
import type { PublicationsReader, PublicationsWriter } from './repositories/publications';
import type { RatesReader, RatesWriter } from './repositories/rates';
import type { RecoveryPlansReader, RecoveryPlansWriter } from './repositories/recovery-plans';
import type { ServiceLevelsReader, ServiceLevelsWriter } from './repositories/service-levels';
import type { SettingsReader, SettingsWriter } from './repositories/settings';
import type { StaysReader, StaysWriter } from './repositories/stays';
import type { SubmissionsReader, SubmissionsWriter } from './repositories/submissions';
import type { SyncKeysReader, SyncKeysWriter } from './repositories/sync-keys';
import type { UsersReader, UsersWriter } from './repositories/users';

/** The ledger's books as `Ledger.read` opens them: for looking only. */
export interface BooksReader {
  readonly users: UsersReader;
  readonly settings: SettingsReader;
  readonly providers: ProvidersReader;
  readonly bankDetails: BankDetailsReader;
  readonly clients: ClientsReader;
  readonly serviceLevels: ServiceLevelsReader;
  readonly rates: RatesReader;
  readonly placements: PlacementsReader;
  readonly stays: StaysReader;
  readonly endings: EndingsReader;
  readonly periods: PeriodsReader;
  readonly payments: PaymentsReader;
  readonly bacsFiles: BacsFilesReader;
  readonly exceptions: ExceptionsReader;
  readonly audit: AuditReader;
  readonly imports: ImportsReader;
  readonly attachments: AttachmentsReader;
  readonly oneOffs: OneOffsReader;
  readonly extraRules: ExtraRulesReader;
  readonly recoveryPlans: RecoveryPlansReader;
  readonly claims: ClaimsReader;
  readonly claimants: ClaimantsReader;
  readonly panelSittings: PanelSittingsReader;
  readonly actions: ActionsReader;
  readonly syncKeys: SyncKeysReader;
  readonly portalAccounts: PortalAccountsReader;
  readonly publications: PublicationsReader;
  readonly submissions: SubmissionsReader;
  readonly actionFigures: ActionFiguresReader;
}

/**
 * The ledger's books as `Ledger.transaction` opens them. Every write takes a `Change` and appends its own audit event.
 * Payments have no writer: `periods.finalise` is the only way to make one.
 */
export interface Books extends BooksReader {
  readonly users: UsersWriter;
  readonly settings: SettingsWriter;
  readonly providers: ProvidersWriter;
  readonly bankDetails: BankDetailsWriter;
  readonly clients: ClientsWriter;
  readonly serviceLevels: ServiceLevelsWriter;
  readonly rates: RatesWriter;
  readonly placements: PlacementsWriter;
  readonly stays: StaysWriter;
  readonly periods: PeriodsWriter;
  readonly bacsFiles: BacsFilesWriter;
  readonly exceptions: ExceptionsWriter;
  readonly audit: AuditWriter;
  readonly imports: ImportsWriter;
  readonly attachments: AttachmentsWriter;
  readonly oneOffs: OneOffsWriter;
  readonly extraRules: ExtraRulesWriter;
  readonly recoveryPlans: RecoveryPlansWriter;
  readonly claims: ClaimsWriter;
  readonly claimants: ClaimantsWriter;
  readonly panelSittings: PanelSittingsWriter;
  readonly actions: ActionsWriter;
  readonly syncKeys: SyncKeysWriter;
  readonly portalAccounts: PortalAccountsWriter;
  readonly publications: PublicationsWriter;
  readonly submissions: SubmissionsWriter;
}
