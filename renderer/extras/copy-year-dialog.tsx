import { Spinner, Text } from '@fluentui/react-components';
import { daysOfYear } from '../../domain/calendar/periods';
import { moveToYear } from '../../domain/extras/extra-effect';
import type { ExtraRuleRow } from '../../preload/contract/extras';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';
import { Money } from '../format/money';
import { PlainTable } from '../layout/plain-table';
import { inputOf } from './extra-form';
import { weeksOf, whenOf } from './extra-words';

interface CopyYearDialogProps {
  readonly rules: readonly ExtraRuleRow[];
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}

/** Sets a year up like the last: shows each extra with its new day and what it would pay, before it is done. */
export function CopyYearDialog({ rules, from, to, onClose }: CopyYearDialogProps) {
  const copy = useCommand('extras.copyYear');
  const notify = useNotify();
  const there = new Set(rules.filter(({ year }) => year === to).map(({ name }) => name.toLowerCase()));
  const missing = rules.filter(({ year, name }) => year === from && !there.has(name.toLowerCase()));
  return (
    <ConfirmDialog
      title={`Set up ${to} like ${from}`}
      confirmLabel={`Set up ${to}`}
      onClose={onClose}
      onConfirm={async () => {
        const { added } = await copy.mutateAsync({ from, to });
        notify(`Set up ${added.length === 1 ? '1 extra' : `${added.length} extras`} in ${to}`);
      }}
    >
      {missing.length === 0 ? (
        <Text>
          Every extra of {from} is in {to} already: nothing would change.
        </Text>
      ) : (
        <PlainTable
          label={`What ${to} would have`}
          rows={missing.map((rule) => moveToYear(rule, to))}
          rowKey={({ ref }) => ref}
          columns={[
            { title: 'Extra', render: ({ name }) => name },
            { title: 'When', render: whenOf },
            { title: 'How much', render: ({ weeksHundredths }) => weeksOf(weeksHundredths) },
            { title: 'Pays from now on', figures: true, render: (rule) => <Pays rule={rule} /> },
          ]}
        />
      )}
    </ConfirmDialog>
  );
}

function Pays({ rule }: { readonly rule: ExtraRuleRow }) {
  const effect = useCommandQuery('extras.effect', { ...inputOf(rule), ref: null });
  if (effect.data === undefined) {
    if (effect.error) return <Text>{effect.error.message}</Text>;
    return <Spinner size="tiny" aria-label="Working out what it would pay" />;
  }
  const { calendarTo, totalPence } = effect.data;
  const hasPeriods = calendarTo !== null && calendarTo >= daysOfYear(rule.year).firstDay;
  return hasPeriods ? <Money pence={totalPence} /> : <Text>The calendar has no periods yet</Text>;
}
