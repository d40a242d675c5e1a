import type { PaymentPeriod, PeriodName } from '../../domain/calendar/periods';
import { approveOneOff } from '../one-offs/decide-one-off';
import { enterOneOff } from '../one-offs/enter-one-off';
import { setPlan } from '../overpayments/recovery-plans';
import type { DemoUser } from './demo-people';
import type { Story } from './story';

type Terms = Parameters<typeof setPlan>[1]['terms'];

/** What somebody decides about a carer's overpayment in one period of the story. */
interface Decision {
  readonly period: PeriodName;
  readonly provider: string;
  readonly by: DemoUser;
  readonly plan?: Terms;
  readonly settled?: { readonly purpose: 'repaid' | 'written_off'; readonly amountPence: number };
  readonly reason: string;
}

const amount = (amountPence: number): Terms => ({ kind: 'amount', amountPence });
const share = (percent: number): Terms => ({ kind: 'share', shareBasisPoints: percent * 100 });

const DECISIONS: readonly Decision[] = [
  { period: '2025-26/10', provider: 'P0424', by: 'Daniel Price', plan: amount(5_000), reason: 'Agreed by telephone on the Monday: £50.00 a fortnight.' },
  { period: '2025-26/11', provider: 'P0388', by: 'Aisha Khan', plan: amount(12_000), reason: 'Carer’s letter: can manage £120.00 a fortnight.' },
  { period: '2025-26/17', provider: 'P0188', by: 'Daniel Price', plan: share(20), reason: 'One child left and one stays; a fifth of each payment, agreed with the carer.' },
  { period: '2025-26/20', provider: 'P0346', by: 'Aisha Khan', settled: { purpose: 'written_off', amountPence: 26_486 }, reason: 'No longer fosters and cannot be reached; agreed by the head of service' },
  { period: '2025-26/21', provider: 'P0313', by: 'Daniel Price', plan: { kind: 'all_at_once' }, reason: 'The carer asked to have it over with.' },
  { period: '2025-26/25', provider: 'P0012', by: 'Daniel Price', plan: amount(15_000), reason: 'Two children placed since; £150.00 a fortnight agreed by e-mail.' },
  { period: '2025-26/25', provider: 'P0014', by: 'Aisha Khan', plan: share(25), reason: 'Our mistake, not the carer’s: a quarter of each payment at most.' },
  { period: '2025-26/25', provider: 'P0419', by: 'Aisha Khan', plan: { kind: 'paused' }, reason: 'The carer disputes the date; the social worker is asked.' },
  { period: '2025-26/26', provider: 'P0011', by: 'Daniel Price', settled: { purpose: 'repaid', amountPence: 44_000 }, reason: 'Invoice 20417, first instalment' },
  { period: '2025-26/26', provider: 'P0419', by: 'Aisha Khan', plan: amount(6_000), reason: 'The date was right after all. £60.00 a fortnight, agreed at the visit.' },
]; // prettier-ignore

/** Decides how a period's overpayments are taken, and enters what was repaid or is written off. */
export async function decideOverpayments(story: Story, period: PaymentPeriod): Promise<void> {
  for (const { provider, by, plan, settled, reason, ...decision } of DECISIONS) {
    // The small council has the first carers only.
    if (decision.period !== period.period || !(await story.knows(provider))) continue;
    if (plan) {
      await story.act(by, 'overpayments.setPlan', async (context) => {
        await setPlan(context, { provider, terms: plan, reason });
      });
    }
    if (settled) await settle(story, { by, provider, reason, date: period.firstDay, ...settled });
  }
}

async function settle(
  story: Story,
  settlement: {
    readonly by: DemoUser;
    readonly provider: string;
    readonly purpose: 'repaid' | 'written_off';
    readonly amountPence: number;
    readonly reason: string;
    readonly date: string;
  },
): Promise<void> {
  const { by, ...line } = settlement;
  let id = 0;
  await story.act(by, 'oneOffs.enter', async (context) => {
    const none = { client: null, serviceLevel: null, quantityHundredths: null, evidence: null };
    id = (await enterOneOff(context, { ...line, ...none })).id;
  });
  await story.act('Ben Carter', 'oneOffs.approve', async (context) => await approveOneOff(context, { id }));
}
