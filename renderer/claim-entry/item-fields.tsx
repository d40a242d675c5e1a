import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { isIsoDate } from '../../domain/calendar/dates';
import type { ClaimableLevel, ClaimChoices, ClaimItemRow } from '../../preload/contract/claims';
import { useCommandQuery } from '../bridge/use-command-query';
import { Money } from '../format/money';
import { DateField } from '../forms/date-field';
import { QuantityField } from '../forms/quantity-field';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';
import { AttachmentField } from './attachment-field';
import {
  amountOf,
  levelOptions,
  levelsFor,
  whomOptions,
  type ItemEntry,
  type KnownNames,
} from './item-entry';

const useStyles = makeStyles({
  // Fluent's own box is wider than a day or a number of miles.
  day: { width: '9.5rem', '& .fui-Input': { minWidth: 0 }, '& input': { minWidth: 0, width: '100%' } },
  quantity: { width: '7rem', '& .fui-Input': { minWidth: 0 }, '& input': { minWidth: 0, width: '100%' } },
  sum: { width: '7rem' },
  wide: {
    flexGrow: 1,
    flexBasis: '13rem',
    minWidth: 0,
    '& .fui-Select': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  wider: { flexGrow: 2 },
  figures: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingTop: '2px' },
  amount: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

interface ItemFieldsProps {
  readonly provider: string;
  /** The item that is changed; null for a new one. */
  readonly item: ClaimItemRow | null;
  /** What is in the row before anything is typed. */
  readonly known: KnownNames | null;
}

const NO_CHOICES: Pick<ClaimChoices, 'children' | 'providerLevels'> = { children: [], providerLevels: [] };

/** The fields of an item, in the order in which a claim on paper is read: when, for whom, what, how much. */
export function ItemFields({ provider, item, known }: ItemFieldsProps) {
  const styles = useStyles();
  const [fromDay, toDay, whom, level] = useWatch<ItemEntry, ['fromDay', 'toDay', 'whom', 'serviceLevel']>({
    name: ['fromDay', 'toDay', 'whom', 'serviceLevel'],
  });
  const days = daysOf(fromDay, toDay);
  const query = useCommandQuery(
    'claims.choices',
    { provider, fromDay: days?.fromDay ?? '', toDay: days?.toDay ?? '' },
    { enabled: days !== null, keepPrevious: true },
  );
  const choices = query.data ?? NO_CHOICES;
  const levels = levelsFor(choices, whom);
  useOnlyChoice(choices, levels, query.isSuccess && !query.isPlaceholderData);
  return (
    <>
      <Row align="start">
        <DaysFields />
        <div className={styles.wide}>
          <SelectField
            name="whom"
            label="For"
            hint={hintOf(query.isSuccess, choices)}
            options={[{ value: '', label: 'Choose' }, ...whomOptions(query.data ?? null, whom, known)]}
            required
          />
        </div>
        <div className={mergeClasses(styles.wide, styles.wider)}>
          <SelectField
            name="serviceLevel"
            label="Service level"
            hint="With the rate of the first day."
            options={[{ value: '', label: 'Choose' }, ...levelOptions(levels, level, known)]}
            required
          />
        </div>
      </Row>
      {query.error ? <ErrorState error={query.error} title="The children could not be read" /> : null}
      <Row align="start">
        <div className={styles.wide}>
          <TextField name="description" label="What for" hint="For mileage from where to where." required />
        </div>
        <div className={styles.quantity}>
          <QuantityField name="quantityHundredths" label="Quantity" hint="Such as 12.5" required />
        </div>
        <Amount levels={levels} />
        <div className={styles.wide}>
          <AttachmentField kept={item?.attachment ?? null} />
        </div>
      </Row>
    </>
  );
}

/** The first of them takes the focus whenever a row begins. */
function DaysFields() {
  const styles = useStyles();
  const { setFocus } = useFormContext<ItemEntry>();
  useEffect(() => setFocus('fromDay'), [setFocus]);
  return (
    <>
      <div className={styles.day}>
        <DateField name="fromDay" label="Day" required />
      </div>
      <div className={styles.day}>
        <DateField name="toDay" label="Last day" hint="If it is of several days" />
      </div>
    </>
  );
}

function Amount({ levels }: { readonly levels: readonly ClaimableLevel[] }) {
  const styles = useStyles();
  const [code, quantity] = useWatch<ItemEntry, ['serviceLevel', 'quantityHundredths']>({
    name: ['serviceLevel', 'quantityHundredths'],
  });
  const level = levels.find((candidate) => candidate.code === code);
  const amount = amountOf(level, quantity);
  return (
    <div role="status" aria-label="Amount of the item" className={mergeClasses(styles.figures, styles.sum)}>
      <Text aria-hidden>Amount</Text>
      {amount === null ? (
        <Text>{level?.ratePence === null ? 'No rate on that day' : '–'}</Text>
      ) : (
        <Money pence={amount} className={styles.amount} />
      )}
    </div>
  );
}

/** Chooses what there is only one of, so that nobody has to. */
function useOnlyChoice(
  choices: Pick<ClaimChoices, 'children' | 'providerLevels'>,
  levels: readonly ClaimableLevel[],
  isSettled: boolean,
): void {
  const { getValues, setValue } = useFormContext<ItemEntry>();
  const options = whomOptions(choices, '', null);
  const onlyOne = options.length === 1 ? options[0]!.value : null;
  useEffect(() => {
    if (isSettled && onlyOne !== null && getValues('whom') === '') setValue('whom', onlyOne);
  }, [isSettled, onlyOne, getValues, setValue]);
  const codes = levels.map(({ code }) => code).join('\n');
  useEffect(() => {
    const known = codes === '' ? [] : codes.split('\n');
    const chosen = getValues('serviceLevel');
    if (!isSettled || known.length === 0 || known.includes(chosen)) return;
    setValue('serviceLevel', known.length === 1 ? known[0]! : '');
  }, [isSettled, codes, getValues, setValue]);
}

function daysOf(fromDay: unknown, toDay: unknown): { fromDay: string; toDay: string } | null {
  if (typeof fromDay !== 'string' || !isIsoDate(fromDay)) return null;
  const last = typeof toDay === 'string' && toDay !== '' ? toDay : fromDay;
  return isIsoDate(last) && fromDay <= last ? { fromDay, toDay: last } : null;
}

function hintOf(isKnown: boolean, { children }: Pick<ClaimChoices, 'children'>): string {
  if (!isKnown) return 'Give the day first.';
  return children.length === 0 ? 'No child is placed here on these days.' : 'Placed here on these days.';
}
