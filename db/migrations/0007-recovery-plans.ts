import { SqlMigration } from './sql-migration';

/** How each carer's overpayment is taken from payments, as a named person decided. */
export class RecoveryPlans extends SqlMigration {
  override readonly name = 'RecoveryPlans1790000000007';
  override readonly statements = [
    `CREATE TABLE recovery_plan (
      provider_ref varchar NOT NULL PRIMARY KEY REFERENCES provider (ref),
      kind varchar NOT NULL CHECK (kind IN ('all_at_once', 'amount', 'share', 'paused')),
      amount_pence integer CHECK (amount_pence IS NULL
        OR (typeof(amount_pence) = 'integer' AND amount_pence > 0)),
      share_basis_points integer CHECK (share_basis_points IS NULL
        OR (typeof(share_basis_points) = 'integer' AND share_basis_points BETWEEN 1 AND 10000)),
      reason text NOT NULL CHECK (length(reason) > 0),
      from_period varchar(10) NOT NULL REFERENCES payment_period (period),
      set_by varchar NOT NULL REFERENCES app_user (name),
      set_at varchar(30) NOT NULL,
      CHECK ((kind = 'amount') = (amount_pence IS NOT NULL)),
      CHECK ((kind = 'share') = (share_basis_points IS NOT NULL))
    )`,
    `CREATE INDEX recovery_plan_period ON recovery_plan (from_period)`,
  ];
}
