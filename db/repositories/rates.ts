import { In, type EntityManager } from 'typeorm';
import type { Rate } from '../../domain/facts';
import type { Change } from '../changes';
import { RateEntity, type RateRow } from '../entities/rate';
import { rateRef } from '../rate-ref';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';

/** A rate as somebody enters it; who and when come from the change. */
export type RateFacts = Omit<Rate, 'enteredBy' | 'enteredAt'>;

/** A rate's reference is {@link rateRef}: one rate a service level, day and age band. */
export type RatesReader = RowsReader<RateRow, RateFacts>;
export type RatesWriter = RowsWriter<RateRow, RateFacts>;

export class RatesRepository extends AuditedRows<RateRow, RateFacts> implements RatesWriter {
  constructor(manager: EntityManager, audit: AuditWriter) {
    super(manager, audit, {
      entity: RateEntity,
      subjectKind: 'rate',
      key: null,
      refOf: rateRef,
      among: (rates) => ({ serviceLevel: In([...new Set(rates.map((rate) => rate.serviceLevel))]) }),
      order: ['serviceLevel', 'effectiveFrom', 'minAge', 'maxAge'],
      incidental: ['enteredBy', 'enteredAt'],
      complete: (facts, before, change) => ({ ...facts, id: before?.id ?? 0, ...enteredNow(change) }),
    });
  }
}

function enteredNow(change: Change | null): Pick<RateRow, 'enteredBy' | 'enteredAt'> {
  return { enteredBy: change?.user ?? '', enteredAt: change?.at ?? '' };
}
