import { useEffect, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { formatDate } from '../../domain/calendar/format-dates';
import type { InputOf } from '../../preload/contract';
import { oneOffInput } from '../../preload/contract/one-offs';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { RecordField } from '../placements/record-field';
import { EvidenceField } from './evidence-field';
import { OneOffEffect } from './one-off-effect';
import { OneOffSumField } from './one-off-sum-field';

type Values = InputOf<'oneOffs.enter'>;

/** Whom the form is opened for: it can be neither. */
export interface OneOffOf {
  readonly carer?: string;
  readonly child?: string;
}

/** Enters a one-off payment or deduction: what it is, its sum as it will be frozen, and its evidence. */
export function OneOffForm({ of, onClose }: { readonly of: OneOffOf; readonly onClose: () => void }) {
  const enter = useCommand('oneOffs.enter');
  const notify = useNotify();
  const { carer = '', child = null } = of;
  const empty: Values = {
    provider: carer,
    client: child,
    serviceLevel: '',
    purpose: 'payment',
    date: '',
    quantityHundredths: null,
    amountPence: null,
    reason: '',
    evidence: null,
  };
  return (
    <FormDialog
      title="Add a one-off payment"
      schema={oneOffInput}
      defaultValues={empty}
      submitLabel="Send for approval"
      draftKey={`oneOff.${carer}.${child ?? ''}`}
      onClose={onClose}
      onSubmit={async (values) => {
        const { id, providerName } = await enter.mutateAsync(values);
        notify(`One-off payment ${id} of ${providerName} waits for another person’s approval`);
      }}
    >
      <WhoFields of={of} />
      <OneOffSumField />
      <OneOffEffect />
      <TextField
        name="reason"
        label="Reason"
        hint="The carer reads it on the remittance advice: “School trip to York”."
        required
        multiline
      />
      <EvidenceField name="evidence" />
    </FormDialog>
  );
}

function WhoFields({ of }: { readonly of: OneOffOf }) {
  const carers = useCommandQuery('carers.list', {});
  const levels = useCommandQuery('serviceLevels.list', {});
  const placements = useCommandQuery('placements.list', {});
  const { setValue } = useFormContext<Values>();
  const [provider, serviceLevel] = useWatch<Values, ['provider', 'serviceLevel']>({
    name: ['provider', 'serviceLevel'],
  });
  const level = levels.data?.find(({ code }) => code === serviceLevel);
  const isForCarer = level?.kind === 'provider_item';
  // What is for the carer names no child, whoever the form was opened for.
  useEffect(() => {
    if (isForCarer) setValue('client', null);
  }, [isForCarer, setValue]);
  const carersShown = useMemo(() => {
    const own = new Set(
      placements.data?.filter(({ client }) => client === of.child).map((placement) => placement.provider),
    );
    return (carers.data ?? [])
      .filter(({ ref }) => of.child === undefined || own.has(ref))
      .map(({ ref, name, postcode }) => ({ ref, name, ...(postcode === null ? {} : { hint: postcode }) }));
  }, [carers.data, placements.data, of.child]);
  const children = useMemo(() => {
    const there = (placements.data ?? []).filter((placement) => placement.provider === provider);
    const byRef = new Map(there.map((placement) => [placement.client, placement]));
    return [...byRef.values()].map(({ client, clientName, startDate, endDate }) => {
      const stay = endDate === null ? `since ${formatDate(startDate)}` : `to ${formatDate(endDate)}`;
      return { value: client, label: `${clientName} (${client}), ${stay}` };
    });
  }, [placements.data, provider]);
  return (
    <>
      <RecordField
        name="provider"
        label="Carer"
        placeholder="Type a name or reference"
        options={carersShown}
      />
      <RecordField
        name="serviceLevel"
        label="Service level"
        placeholder="Type a name or code"
        hint="What it is booked under."
        options={(levels.data ?? []).map(({ code, name, kind, unit }) => ({
          ref: code,
          name,
          hint: `${HINTS[kind]}, per ${unit}`,
        }))}
      />
      {isForCarer ? null : (
        <SelectField
          name="client"
          label="Child"
          hint="Placed with the carer on the day."
          options={children}
          emptyLabel="No child"
          required={level !== undefined}
        />
      )}
      <DateField
        name="date"
        label="Day"
        hint="The day that it is for, such as 06/04/2026. A later day waits for its period."
        required
      />
    </>
  );
}

const HINTS = {
  placement: 'care: an amount only',
  client_item: 'for a child',
  provider_item: 'for the carer',
} as const;
