import {
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { daysOfYear } from '../../domain/calendar/periods';
import { moveToYear } from '../../domain/extras/extra-effect';
import type { ExtraRuleRow, ExtrasEffect } from '../../preload/contract/extras';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';
import { Money } from '../format/money';
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
        <Table size="small" aria-label={`What ${to} would have`}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>Extra</TableHeaderCell>
              <TableHeaderCell>When</TableHeaderCell>
              <TableHeaderCell>How much</TableHeaderCell>
              <TableHeaderCell>Pays from now on</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {missing.map((rule) => (
              <CopiedRule key={rule.ref} rule={moveToYear(rule, to)} />
            ))}
          </TableBody>
        </Table>
      )}
    </ConfirmDialog>
  );
}

function Pays({ effect, year }: { readonly effect: ExtrasEffect; readonly year: string }) {
  const hasPeriods = effect.calendarTo !== null && effect.calendarTo >= daysOfYear(year).firstDay;
  return hasPeriods ? <Money pence={effect.totalPence} /> : <Text>The calendar has no periods yet</Text>;
}

function CopiedRule({ rule }: { readonly rule: ExtraRuleRow }) {
  const effect = useCommandQuery('extras.effect', { ...inputOf(rule), ref: null });
  return (
    <TableRow>
      <TableCell>{rule.name}</TableCell>
      <TableCell>{whenOf(rule)}</TableCell>
      <TableCell>{weeksOf(rule.weeksHundredths)}</TableCell>
      <TableCell>
        {effect.data ? <Pays effect={effect.data} year={rule.year} /> : null}
        {effect.isPending ? <Spinner size="tiny" aria-label="Working out what it would pay" /> : null}
        {effect.error ? <Text>{effect.error.message}</Text> : null}
      </TableCell>
    </TableRow>
  );
}
