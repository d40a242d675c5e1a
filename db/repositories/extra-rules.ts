import type { EntityManager } from 'typeorm';
import type { ExtraRule, PaidExtra } from '../../domain/extras/extra-rule';
import { ExtraRuleEntity, type ExtraRuleRow } from '../entities/extra-rule';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';
import { linesOfProviders } from './of-providers';

export interface ExtraRulesReader extends RowsReader<ExtraRuleRow, ExtraRule> {
  /** What finalised periods paid, by rule, placement, provider and care period; to some providers, or all. */
  paid(providers?: readonly string[]): Promise<PaidExtra[]>;
}

/** Who set a rule up, and when, come from the change. The database refuses to change one that was paid by. */
export interface ExtraRulesWriter extends ExtraRulesReader, RowsWriter<ExtraRuleRow, ExtraRule> {}

export class ExtraRulesRepository extends AuditedRows<ExtraRuleRow, ExtraRule> implements ExtraRulesWriter {
  constructor(manager: EntityManager, audit: AuditWriter) {
    super(manager, audit, {
      entity: ExtraRuleEntity,
      subjectKind: 'extra_rule',
      key: 'ref',
      refOf: ({ ref }) => ref,
      order: ['ref'],
      incidental: ['setBy', 'setAt'],
      complete: (rule, _before, change) => ({ ...rule, setBy: change?.user ?? '', setAt: change?.at ?? '' }),
    });
  }

  async paid(providers?: readonly string[]): Promise<PaidExtra[]> {
    const { sql, parameters } = linesOfProviders(providers);
    return this.manager.query<PaidExtra[]>(paidSql(sql), [...parameters]);
  }
}

const paidSql = (whose: string): string => `
  SELECT json_extract(reason, '$.rule') AS "rule", placement_ref AS "placement", provider_ref AS "provider",
    max(client_ref) AS "client", care_period AS "carePeriod", sum(amount_pence) AS "amountPence"
  FROM payment_line
  WHERE kind = 'one_off' AND json_extract(reason, '$.rule') IS NOT NULL AND ${whose}
  GROUP BY json_extract(reason, '$.rule'), placement_ref, provider_ref, care_period`;
