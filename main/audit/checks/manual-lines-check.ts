import { formatPence } from '../../../domain/money/format-money';
import type { PaymentLine } from '../../../domain/schedule/payment-line';
import type { Check } from './check';
import type { ReplayedOneOff } from './replayed-one-offs';

/** Manual lines of finalised periods against the trail: who entered and approved each, when, and for how much. */
export const manualLinesCheck: Check = {
  name: 'manual_lines',
  title:
    'Every one-off payment was approved by another person than the one who entered it, and paid once, as it was approved.',
  run: async ({ finalised, trail }) => {
    const { oneOffs, sealedAt } = await trail();
    const faults: string[] = [];
    const seen = new Map<number, string>();
    for (const { period, payments } of finalised) {
      for (const line of payments.flatMap(({ lines }) => lines)) {
        const id = oneOffOf(line);
        if (id === null) continue;
        const where = `Period ${period.period}, carer ${line.provider}, one-off payment ${id}`;
        const earlier = seen.get(id);
        if (earlier !== undefined) faults.push(`${where}: period ${earlier} had paid it already.`);
        seen.set(id, period.period);
        const sealed = sealedAt.get(period.period) ?? Infinity;
        faults.push(...faultsOf(line, oneOffs.get(String(id)), sealed).map((fault) => `${where}: ${fault}`));
      }
    }
    return { faults, counted: `${seen.size.toLocaleString('en-GB')} one-off payments` };
  },
};

function oneOffOf({ reason }: Pick<PaymentLine, 'reason'>): number | null {
  return reason.kind === 'one_off' || reason.kind === 'settlement' ? reason.oneOff : null;
}

/** What is wrong with a manual line, by what the trail says of it; `sealed` is the number of the sealing's event. */
function faultsOf(line: PaymentLine, recorded: ReplayedOneOff | undefined, sealed: number): string[] {
  if (!recorded) return ['nobody had entered it.'];
  const { entered, enteredBy, approved } = recorded;
  const faults: string[] = [];
  if (!approved || approved.seq > sealed) faults.push('nobody had approved it when it was paid.');
  else if (approved.by === enteredBy) faults.push('the person who entered it approved it.');
  const isSame =
    entered['provider'] === line.provider &&
    entered['client'] === line.client &&
    entered['serviceLevel'] === line.serviceLevel;
  if (!isSame) faults.push('it was approved for another carer, child or service level.');
  if (!amountFits(line, Number(entered['amountPence']))) {
    faults.push(
      `${formatPence(line.amountPence)} was paid, ${formatPence(Number(entered['amountPence']))} approved.`,
    );
  }
  return faults;
}

/** Of a writing-off no more counts than is owed. */
function amountFits({ reason, amountPence }: PaymentLine, approvedPence: number): boolean {
  const mayBeLess = reason.kind === 'settlement' && reason.how === 'written_off';
  return mayBeLess ? amountPence > 0 && amountPence <= approvedPence : amountPence === approvedPence;
}
