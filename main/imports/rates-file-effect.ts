import type { IsoDate } from '../../domain/calendar/dates';
import type { ImportResult } from '../../preload/contract/imports';
import type { RatesEffect } from '../../preload/contract/rates';
import { Refusal } from '../door/refusal';
import { ratesEffect, type Asking } from '../rates/rates-effect';
import { ratesImport } from './kinds/rates';
import type { OpenedImport } from './opened-import';
import { planImport } from './plan-import';
import { rejectedRefusal } from './take';

/** What importing a file of rates would do: to the rates themselves, and to what is paid by them. */
export interface RatesFileEffect {
  readonly result: ImportResult;
  /** Null where the ledger has every rate of the file already. */
  readonly effect: RatesEffect | null;
}

/**
 * The effect of an opened file of rates, before it is imported. Refused with `import_rejected` where a row is bad, as
 * importing it would be.
 */
export async function effectOfRatesFile(
  asking: Asking,
  opened: OpenedImport,
  today: IsoDate,
): Promise<RatesFileEffect> {
  if (opened.kind !== 'rates') {
    throw new Refusal(
      'bad_input',
      `${opened.fileName} is a file of ${opened.kind}: only rates have an effect.`,
    );
  }
  const plan = await asking.ledger.read((books) => planImport(ratesImport, opened, books, today));
  if (plan.result.rejected.length > 0) throw rejectedRefusal(opened.fileName, plan.result);
  const changed = plan.changes.map(({ after }) => after);
  return {
    result: plan.result,
    effect: changed.length === 0 ? null : await ratesEffect(asking, changed),
  };
}
