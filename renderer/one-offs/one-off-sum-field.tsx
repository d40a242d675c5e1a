import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { InputOf } from '../../preload/contract';
import { useCommandQuery } from '../bridge/use-command-query';
import { MoneyField } from '../forms/money-field';
import { QuantityField } from '../forms/quantity-field';

type Values = InputOf<'oneOffs.enter'>;
type By = 'quantity' | 'amount';

/** How much: a quantity at the service level's rate, or an amount. Care has no quantity here: it is paid by its nights. */
export function OneOffSumField() {
  const { setValue, getValues } = useFormContext<Values>();
  const levels = useCommandQuery('serviceLevels.list', {});
  const serviceLevel = useWatch<Values, 'serviceLevel'>({ name: 'serviceLevel' });
  const level = levels.data?.find(({ code }) => code === serviceLevel);
  const [chosen, setChosen] = useState<By>(() => (getValues('amountPence') === null ? 'quantity' : 'amount'));
  const isCare = level?.kind === 'placement';
  const by: By = isCare ? 'amount' : chosen;
  useEffect(() => {
    setValue(by === 'amount' ? 'quantityHundredths' : 'amountPence', null);
  }, [by, setValue]);
  const unit = level && !isCare ? (level.unit === 'mile' ? 'Miles' : 'Number of items') : 'Quantity';
  return (
    <>
      {isCare ? null : (
        <Field label="How much">
          <RadioGroup
            layout="horizontal"
            value={by}
            onChange={(_event, data) => setChosen(data.value === 'amount' ? 'amount' : 'quantity')}
          >
            <Radio value="quantity" label="A quantity at the rate of the day" />
            <Radio value="amount" label="An amount" />
          </RadioGroup>
        </Field>
      )}
      {by === 'quantity' ? (
        <QuantityField name="quantityHundredths" label={unit} hint="For example 12 or 14.5" required />
      ) : (
        <MoneyField
          name="amountPence"
          label="Amount"
          hint="For example 60.00. To take money off the payment, put a minus before it: −60.00"
          required
        />
      )}
    </>
  );
}
