import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import { RELATED_KINDS, type RelatedTo } from '../../preload/contract/actions';
import { useCommandQuery } from '../bridge/use-command-query';
import { SelectField } from '../forms/select-field';
import { RecordField } from '../placements/record-field';
import type { RecordOption } from '../placements/record-combobox';
import { claimChoices, paymentChoices } from './about-choices';
import { RELATED_WORDS } from './action-words';
import { ChosenReset } from './chosen-reset';
import { typesFor, type NewActionValues } from './new-action';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

/** With whom it is. */
export function CarerField() {
  const carers = useCommandQuery('carers.list', {});
  const options = useMemo(() => (carers.data ?? []).map(({ ref, name }) => ({ ref, name })), [carers.data]);
  return (
    <RecordField name="provider" label="Carer" placeholder="Type a name or reference" options={options} />
  );
}

/** The types that this carer can have. */
export function TypeField() {
  const provider = useWatch<NewActionValues, 'provider'>({ name: 'provider' });
  const carers = useCommandQuery('carers.list', {});
  const types = useCommandQuery('actions.types', {});
  const carer = carers.data?.find(({ ref }) => ref === provider);
  const options = typesFor(types.data ?? [], carer?.type ?? null).map(({ code, name }) => ({
    value: code,
    label: name,
  }));
  return (
    <SelectField
      name="type"
      label="Type"
      required
      options={[{ value: '', label: 'Choose a type' }, ...options]}
    />
  );
}

/** What it is about. `given`: what the person came from; a line of a payment is only chosen there. */
export function AboutFields({ given }: { readonly given: RelatedTo | undefined }) {
  const styles = useStyles();
  const relatedKind = useWatch<NewActionValues, 'relatedKind'>({ name: 'relatedKind' });
  const kinds = RELATED_KINDS.filter((kind) => kind !== 'line' || given?.kind === 'line');
  return (
    <div className={styles.pair}>
      <SelectField
        name="relatedKind"
        label="About"
        options={kinds.map((kind) => ({ value: kind, label: RELATED_WORDS[kind] }))}
      />
      <ChosenReset on="relatedKind" field="relatedRef" />
      <ChosenReset on="provider" field="relatedRef" />
      {relatedKind === 'provider' ? null : <AboutChoice given={given} />}
    </div>
  );
}

const CHOICE_WORDS: Readonly<Record<RelatedTo['kind'], string>> = {
  provider: 'Carer',
  client: 'Child',
  placement: 'Placement',
  payment: 'Payment',
  line: 'Line of the payment',
  claim: 'Claim',
};

function AboutChoice({ given }: { readonly given: RelatedTo | undefined }) {
  const [provider, relatedKind] = useWatch<NewActionValues, ['provider', 'relatedKind']>({
    name: ['provider', 'relatedKind'],
  });
  const options = useAboutOptions(provider, relatedKind, given);
  return (
    <RecordField
      name="relatedRef"
      label={CHOICE_WORDS[relatedKind]}
      placeholder={provider === '' ? 'Choose the carer first' : 'Type a word or a reference'}
      options={options}
    />
  );
}

/** What of this carer an action can be about. */
function useAboutOptions(
  provider: string,
  kind: RelatedTo['kind'],
  given: RelatedTo | undefined,
): readonly RecordOption[] {
  const isOfPlacement = kind === 'client' || kind === 'placement';
  const placements = useCommandQuery('placements.list', {}, { enabled: isOfPlacement });
  const periods = useCommandQuery('periods.list', {}, { enabled: kind === 'payment' });
  const claims = useCommandQuery(
    'claims.list',
    { provider },
    { enabled: kind === 'claim' && provider !== '' },
  );
  return useMemo(() => {
    const own = (placements.data ?? []).filter((placement) => placement.provider === provider);
    switch (kind) {
      case 'client':
        return [...new Map(own.map(({ client, clientName }) => [client, clientName]))].map(([ref, name]) => ({
          ref,
          name,
        }));
      case 'placement':
        return own.map(({ ref, clientName, serviceLevelName, startDate, endDate }) => ({
          ref,
          name: `${clientName}, ${endDate === null ? `from ${formatDate(startDate)}` : formatDateRange(startDate, endDate)}`,
          hint: serviceLevelName,
        }));
      case 'payment':
        return paymentChoices(periods.data);
      case 'claim':
        return claimChoices(claims.data);
      case 'line':
        return given?.kind === 'line' ? [{ ref: given.ref, name: lineInWords(given.ref) }] : [];
      case 'provider':
        return [];
    }
  }, [provider, kind, given, placements.data, periods.data, claims.data]);
}

/** `2026-27/03#4` → "Line 4 of the payment of 2026-27/03". */
function lineInWords(ref: string): string {
  const [period, position] = ref.split('#');
  return `Line ${position} of the payment of ${period}`;
}
