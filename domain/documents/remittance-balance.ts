import type { Content, TableCell } from './content';
import { formatPence } from '../money/format-money';
import type { Pence } from '../money/pence';
import type { RecoveryPlan } from '../overpayments/recovery-plan';
import { COLOURS, CONTENT_WIDTH } from './page-design';
import type { RemittanceAdvice, RemittanceBalance } from '../remittances/remittance-advice';

const AMOUNT = 90;

/** What a carer still has to pay back, how this payment changed it, and how it goes on; nothing where nothing is owed. */
export function balanceBlock({ balance }: Pick<RemittanceAdvice, 'balance'>): Content[] {
  if (!balance) return [];
  return [
    {
      unbreakable: true,
      margin: [0, 16, 0, 0],
      stack: [
        { text: 'What you were overpaid', style: 'heading', margin: [4, 0, 0, 4] },
        {
          layout: 'ruled',
          table: {
            widths: [CONTENT_WIDTH - 4 - 6 - 4 - AMOUNT, AMOUNT],
            body: balanceSteps(balance).map(([words, pence], index, all) =>
              row(words, pence, index === all.length - 1),
            ),
          },
        },
        { text: goingOnInWords(balance), margin: [4, 6, 0, 0] },
      ],
    },
  ];
}

function row(words: string, pence: Pence, isResult: boolean): TableCell[] {
  const cell = isResult ? { bold: true, fillColor: COLOURS.band } : {};
  return [
    { ...cell, text: words },
    { ...cell, text: formatPence(pence), style: 'number' },
  ];
}

/** The steps from what was owed before to what is owed after: each has words, and an amount that is added up. */
export function balanceSteps(balance: RemittanceBalance): (readonly [words: string, pence: Pence])[] {
  const { correctedPence, repaidPence, writtenOffPence } = balance;
  const between: (readonly [string, Pence])[] = [
    ['Added now, as shown above', balance.newPence],
    ['Found now not to have been overpaid', -correctedPence],
    ['Paid back by you otherwise', -repaidPence],
    ['Written off: you do not have to pay this back', -writtenOffPence],
    ['Taken off this payment', -balance.takenPence],
  ];
  return [
    ['To be paid back before this payment', balance.broughtPence],
    ...between.filter(([words, pence]) => pence !== 0 || words.startsWith('Taken')),
    ['Still to be paid back after this payment', balance.leftPence],
  ];
}

/** How the rest will be taken, in the carer's words. */
export function goingOnInWords({ leftPence, plan }: Pick<RemittanceBalance, 'leftPence' | 'plan'>): string {
  if (leftPence === 0) return 'There is nothing more to pay back.';
  return plan ? planToCarer(plan) : WITHOUT_PLAN;
}

const WITHOUT_PLAN =
  'It will be taken off your next payments, as far as each of them allows. If that would leave you with too little, please tell us: we can take a smaller amount from each payment.';

function planToCarer({ kind, amountPence, shareBasisPoints }: RecoveryPlan): string {
  switch (kind) {
    case 'all_at_once':
      return 'It will be taken off your next payments, as far as each of them allows.';
    case 'amount':
      return `At most ${formatPence(amountPence ?? 0)} is taken off each payment until it is paid back.`;
    case 'share':
      return `At most ${(shareBasisPoints ?? 0) / 100} % of each payment is taken off until it is paid back.`;
    case 'paused':
      return 'Nothing is taken off your payments for now.';
  }
}
