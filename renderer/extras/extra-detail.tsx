import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { ExtraRuleRow } from '../../preload/contract/extras';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';
import { Facts } from '../layout/facts';
import { Notice } from '../layout/notice';
import { Row } from '../layout/row';
import { QueryView } from '../layout/states';
import { ExtraEffect } from './extra-effect';
import { ExtraForm, inputOf } from './extra-form';
import { weeksOf, whenOf } from './extra-words';

interface ExtraDetailProps {
  readonly rule: ExtraRuleRow;
  readonly onGone: () => void;
}

/** One extra: what it is, what it has paid, and what it will pay to whom. */
export function ExtraDetail({ rule, onGone }: ExtraDetailProps) {
  const effect = useCommandQuery('extras.effect', inputOf(rule));
  const paid = `${formatPence(rule.paidPence)} for ${rule.paidChildren.toLocaleString('en-GB')} ${rule.paidChildren === 1 ? 'child' : 'children'}`;
  return (
    <>
      <Facts
        facts={{
          When: whenOf(rule),
          'How much': `${weeksOf(rule.weeksHundredths)} of each child’s placement, at the age on the day`,
          'Booked under': `${rule.serviceLevelName} (${rule.serviceLevel})`,
          'For children in': rule.placementLevelNames.join(', '),
          'Set up': `by ${rule.setBy}, ${formatInstant(rule.setAt)}`,
          'Paid so far': rule.isPaid ? paid : 'nothing yet',
        }}
      />
      {rule.isPaid ? (
        <Notice intent="info">A finalised period has paid by it: it stays as it is.</Notice>
      ) : (
        <Buttons rule={rule} onGone={onGone} />
      )}
      <QueryView query={effect} loading="Working out what it pays…">
        {(data) => <ExtraEffect effect={data} isPaid={rule.isPaid} />}
      </QueryView>
    </>
  );
}

function Buttons({ rule, onGone }: ExtraDetailProps) {
  const maySave = useMay('extras.save');
  const remove = useCommand('extras.remove');
  const notify = useNotify();
  const [open, setOpen] = useState<'form' | 'remove' | null>(null);
  if (!maySave) return null;
  return (
    <Row>
      <Button icon={<EditRegular />} onClick={() => setOpen('form')}>
        Change
      </Button>
      <Button icon={<DeleteRegular />} onClick={() => setOpen('remove')}>
        Remove
      </Button>
      {open === 'form' ? (
        <ExtraForm rule={rule} year={rule.year} years={[rule.year]} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'remove' ? (
        <ConfirmDialog
          title={`Remove ${rule.name}, ${rule.year}?`}
          confirmLabel="Remove"
          onClose={() => setOpen(null)}
          onConfirm={async () => {
            await remove.mutateAsync({ ref: rule.ref });
            notify(`Removed ${rule.name}, ${rule.year}`);
            onGone();
          }}
        >
          No finalised period has paid by it. What it would still pay is not paid and leaves the projections.
        </ConfirmDialog>
      ) : null}
    </Row>
  );
}
