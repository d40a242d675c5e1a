import { formatDate } from '../../domain/calendar/format-dates';
import type { TemplateField } from '../../domain/actions/templates';
import { formatPence } from '../../domain/money/format-money';
import type { ActionRow } from '../../preload/contract/actions';
import { useCommandQuery } from '../bridge/use-command-query';

type About = Pick<ActionRow, 'provider' | 'providerName' | 'relatedTo' | 'dueOn'>;
export type TemplateValues = Partial<Readonly<Record<TemplateField, string>>>;

/** `2026-27/03#4` is the fourth line of that payment; a payment's own reference is its period. */
export function paymentOf({ relatedTo: { kind, ref } }: Pick<ActionRow, 'relatedTo'>): {
  readonly period: string;
  /** From 1; null where the whole payment is meant. */
  readonly line: number | null;
} | null {
  if (kind === 'payment') return { period: ref, line: null };
  if (kind !== 'line') return null;
  const [period = '', position] = ref.split('#');
  return { period, line: Number(position) };
}

/** What the fields of templates are filled with in a thread: what is not known of it is left out. */
export function useTemplateValues(about: About): TemplateValues {
  const payment = paymentOf(about);
  const read = useCommandQuery(
    'periods.payment',
    { period: payment?.period ?? '', provider: about.provider },
    { enabled: payment !== null },
  );
  const claimId = about.relatedTo.kind === 'claim' ? Number(about.relatedTo.ref) : null;
  const claim = useCommandQuery('claims.read', { id: claimId ?? 1 }, { enabled: claimId !== null });
  const line = payment?.line ? read.data?.lines[payment.line - 1] : undefined;
  const amountPence = payment?.line ? line?.amountPence : read.data?.totalPence;
  const pence = claimId === null ? amountPence : claim.data?.claim.amountPence;
  return {
    name: about.providerName,
    ...(payment ? { period: payment.period } : {}),
    ...(pence === undefined ? {} : { amount: formatPence(pence) }),
    ...(about.dueOn === null ? {} : { due: formatDate(about.dueOn) }),
  };
}
