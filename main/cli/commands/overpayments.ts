import { Option, type Command } from 'commander';
import { formatDate } from '../../../domain/calendar/format-dates';
import { formatPence } from '../../../domain/money/format-money';
import { parseMoney } from '../../../domain/money/parse-money';
import { ageInWords } from '../../../domain/overpayments/age';
import { basisPointsOfPercent } from '../../../domain/overpayments/percent';
import { planInBrief } from '../../../domain/overpayments/plan-words';
import type { InputOf, OutputOf } from '../../../preload/contract';
import { WrongUsage } from '../failure';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome, table } from '../output';

type Terms = InputOf<'overpayments.setPlan'>['terms'];
type Overpayments = OutputOf<'overpayments.list'>;

/** `overpayments list`, `overpayments plan`: what carers owe, and how it is taken from their payments. */
export function addOverpaymentCommands(program: Command): void {
  const overpayments = program
    .command('overpayments')
    .description('what carers were overpaid, and how it is taken from their payments');
  overpayments
    .command('list')
    .description('who owes what in the current period, why, since when, and by which plan it is taken')
    .option('--period <period>', 'of a finalised period')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { period?: string }>();
      const list = await withLedger(options, { mustSignIn: false }, ({ call }) =>
        call('overpayments.list', options.period === undefined ? {} : { period: options.period }),
      );
      const outcome = { period: list.period.period, overpayments: list.rows.map(jsonRow) };
      printOutcome(outcome, options.json ?? false, () => listInWords(list));
    });
  addPlanCommand(overpayments);
}

function addPlanCommand(overpayments: Command): void {
  overpayments
    .command('plan <provider>')
    .description('say how a carer’s overpayment is taken; it counts from the current period on')
    .option('--amount <pounds>', 'at most so much a period, such as 50.00')
    .option('--share <percent>', 'at most such a share of each payment, in per cent, such as 25')
    .option('--paused', 'nothing for now')
    .option('--all-at-once', 'as far as each payment allows')
    .option('--end', 'end the plan that there is')
    .addOption(new Option('--reason <text>', 'why; kept with your name').makeOptionMandatory())
    .action(async (provider: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & PlanOptions>();
      const terms = options.end ? onlyEnd(options) : termsOf(options);
      const row = await withLedger(options, { mustSignIn: true }, async ({ call }) =>
        terms
          ? await call('overpayments.setPlan', { provider, terms, reason: options.reason })
          : await call('overpayments.removePlan', { provider, note: options.reason }),
      );
      const outcome = { provider, ...(row ? jsonRow(row) : { leftPence: 0, plan: null }) };
      printOutcome(outcome, options.json ?? false, () =>
        row
          ? `${row.plan ? planInBrief(row.plan) : 'No plan'}: ${formatPence(row.takenPence)} is taken from the current period’s payment, ${formatPence(row.paymentPence)} is paid, ${formatPence(row.leftPence)} is left.`
          : `Ended. Carer ${provider} owes nothing now.`,
      );
    });
}

interface PlanOptions {
  readonly amount?: string;
  readonly share?: string;
  readonly paused?: boolean;
  readonly allAtOnce?: boolean;
  readonly end?: boolean;
  readonly reason: string;
}

function termsOf({ amount, share, paused, allAtOnce }: PlanOptions): Terms {
  const given = [amount, share, paused, allAtOnce].filter((option) => option !== undefined);
  if (given.length !== 1) {
    throw new WrongUsage('Give one of --amount, --share, --paused, --all-at-once and --end.');
  }
  if (amount !== undefined) {
    const money = parseMoney(amount);
    if (!money.ok) throw new WrongUsage(`--amount ${amount}: give an amount such as 50.00.`);
    return { kind: 'amount', amountPence: money.pence };
  }
  if (share === undefined) return { kind: paused ? 'paused' : 'all_at_once' };
  const shareBasisPoints = basisPointsOfPercent(share);
  if (shareBasisPoints === null) throw new WrongUsage(`--share ${share}: give a percentage such as 25.`);
  return { kind: 'share', shareBasisPoints };
}

function onlyEnd({ amount, share, paused, allAtOnce }: PlanOptions): null {
  if (amount === undefined && share === undefined && !paused && !allAtOnce) return null;
  throw new WrongUsage('--end ends the plan that there is: give no other plan with it.');
}

/** What programs read of an overpayment; amounts in pence. */
function jsonRow(row: Overpayments['rows'][number]): Record<string, unknown> {
  return {
    provider: row.provider,
    broughtPence: row.broughtPence,
    newPence: row.newPence,
    correctedPence: row.correctedPence,
    repaidPence: row.repaidPence,
    writtenOffPence: row.writtenOffPence,
    takenPence: row.takenPence,
    leftPence: row.leftPence,
    paymentPence: row.paymentPence,
    since: row.since.payDate,
    ageDays: row.ageDays,
    cause: row.cause,
    plan: row.plan && {
      kind: row.plan.kind,
      amountPence: row.plan.amountPence,
      shareBasisPoints: row.plan.shareBasisPoints,
      reason: row.plan.reason,
      setBy: row.plan.setBy,
      fromPeriod: row.plan.fromPeriod,
    },
  };
}

function listInWords({ period, rows }: Overpayments): string {
  if (rows.length === 0) return `Nobody owes anything in ${period.period}.`;
  const lines = rows.map((row) => [
    row.provider,
    formatPence(row.broughtPence + row.newPence),
    formatPence(row.takenPence),
    formatPence(row.leftPence),
    `since ${formatDate(row.since.payDate)} (${ageInWords(row.ageDays)})`,
    row.plan ? planInBrief(row.plan) : 'no plan',
    row.cause,
  ]);
  return `${period.period}: owed, taken, left\n${table(lines)}`;
}
