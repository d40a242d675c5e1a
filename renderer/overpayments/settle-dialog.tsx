import { Text } from '@fluentui/react-components';
import { z } from 'zod';
import { formatPence } from '../../domain/money/format-money';
import { isoDate, note, pence } from '../../preload/contract/fields';
import type { OverpaymentDetail } from '../../preload/contract/overpayments';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { MoneyField } from '../forms/money-field';
import { TextField } from '../forms/text-field';

export type SettlePurpose = 'repaid' | 'written_off';

const WORDS = {
  repaid: {
    title: 'Repaid otherwise',
    submit: 'Enter what was repaid',
    amount: 'What the carer paid back',
    day: 'Day on which it came in',
    reason: 'How it was paid back',
    hint: 'The number of the invoice or receipt, for example. The carer reads it on the remittance advice.',
  },
  written_off: {
    title: 'Write off',
    submit: 'Enter what is written off',
    amount: 'What is written off',
    day: 'Day of the decision',
    reason: 'Why it is written off',
    hint: 'Who decided it, and why. The carer reads it on the remittance advice.',
  },
} as const;

interface Values {
  readonly amountPence: number | null;
  readonly date: string;
  readonly reason: string;
}

export interface SettleDialogProps {
  readonly purpose: SettlePurpose;
  readonly detail: OverpaymentDetail;
  readonly onClose: () => void;
}

/** Enters what of an overpayment came back otherwise, or is let go. A second person has to approve it. */
export function SettleDialog({ purpose, detail, onClose }: SettleDialogProps) {
  const { provider, providerName, settleablePence, period } = detail;
  const words = WORDS[purpose];
  const enter = useCommand('oneOffs.enter');
  const notify = useNotify();
  const most = `At most ${formatPence(settleablePence)} can be settled.`;
  const schema = z.object({
    amountPence: pence.min(1, 'Give an amount of more than nothing.').max(settleablePence, most),
    date: isoDate.refine((day) => day <= period.lastDay, 'Give a day up to the end of the current period.'),
    reason: note,
  }) as unknown as z.ZodType<{ amountPence: number; date: string; reason: string }, Values>;
  return (
    <FormDialog
      title={`${words.title}: ${providerName}`}
      schema={schema}
      defaultValues={{ amountPence: null, date: period.lastDay, reason: '' }}
      submitLabel={words.submit}
      onSubmit={async (values) => {
        const none = { client: null, serviceLevel: null, quantityHundredths: null, evidence: null };
        await enter.mutateAsync({ provider, purpose, ...none, ...values });
        notify({
          title: `${formatPence(values.amountPence)} waits for approval`,
          body: 'Another person approves it under One-off payments.',
        });
      }}
      onClose={onClose}
      draftKey={`settle.${purpose}.${provider}`}
    >
      <Text>{most} Nothing changes until another person has approved it, under One-off payments.</Text>
      <MoneyField name="amountPence" label={words.amount} required />
      <DateField name="date" label={words.day} required />
      <TextField name="reason" label={words.reason} hint={words.hint} required multiline />
    </FormDialog>
  );
}
