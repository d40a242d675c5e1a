import {
  ActionAttachmentEntity,
  ActionDraftEntity,
  ActionEntity,
  ActionEntryEntity,
  ChangeRequestEntity,
} from './action';
import { AttachmentEntity } from './attachment';
import { AuditEventEntity } from './audit-event';
import { BacsFileEntity, BacsFilePaymentEntity } from './bacs-file';
import { BankDetailsEntity } from './bank-details';
import { ClaimantEntity, ClaimEntity, ClaimItemEntity } from './claim';
import { ClaimDecisionEntity, PanelSittingEntity } from './claim-decision';
import { ClientEntity } from './client';
import { ExceptionAcceptanceEntity } from './exception-acceptance';
import { ExtraRuleEntity } from './extra-rule';
import { ImportRunEntity } from './import-run';
import { OneOffEntity } from './one-off';
import { PaymentEntity } from './payment';
import { PaymentLineEntity } from './payment-line';
import { PeriodEntity } from './payment-period';
import { PeriodPreparationEntity } from './period-preparation';
import { PlacementEntity } from './placement';
import { PortalAccountEntity } from './portal-account';
import { ProviderEntity } from './provider';
import { DestinationEntity, PublicationEntity, PublishedAccountEntity } from './publication';
import { RateEntity } from './rate';
import { RecoveryPlanEntity } from './recovery-plan';
import { ServiceLevelEntity } from './service-level';
import { SettingEntity } from './setting';
import { StayConfirmationEntity } from './stay-confirmation';
import { SubmissionEntity } from './submission';
import { SyncKeyEntity } from './sync-key';
import { UserEntity } from './user';

/** Every table of the ledger. A parent comes before its children. */
export const LEDGER_ENTITIES = [
  UserEntity,
  SettingEntity,
  ProviderEntity,
  BankDetailsEntity,
  ClientEntity,
  ServiceLevelEntity,
  RateEntity,
  PlacementEntity,
  StayConfirmationEntity,
  PeriodEntity,
  PeriodPreparationEntity,
  ExceptionAcceptanceEntity,
  PaymentEntity,
  PaymentLineEntity,
  BacsFileEntity,
  BacsFilePaymentEntity,
  AuditEventEntity,
  ImportRunEntity,
  AttachmentEntity,
  OneOffEntity,
  ExtraRuleEntity,
  RecoveryPlanEntity,
  ClaimantEntity,
  ClaimEntity,
  ClaimItemEntity,
  PanelSittingEntity,
  ClaimDecisionEntity,
  ActionEntity,
  ActionEntryEntity,
  ActionAttachmentEntity,
  ChangeRequestEntity,
  ActionDraftEntity,
  SyncKeyEntity,
  PortalAccountEntity,
  DestinationEntity,
  PublicationEntity,
  PublishedAccountEntity,
  SubmissionEntity,
];
