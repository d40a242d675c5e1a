import { useState } from 'react';
import { yearOfPeriod } from '../../domain/calendar/periods';
import type { PublishedPeriod } from '../../domain/sync/carer-data';
import { Button } from '../govuk/button';
import { Select } from '../govuk/select';
import type { YearOfCarer } from '../records/carer-records';
import { addressOf, periodInAList, yearInAList } from '../records/period-words';
import { useRecords } from '../records/use-records';
import { goTo } from '../shell/use-address';

interface PeriodChoiceProps {
  /** Those that can be chosen, with the periods that can, the latest year first. */
  readonly years: readonly YearOfCarer[];
  /** What is chosen at first. */
  readonly chosen: PublishedPeriod | undefined;
  readonly buttonText: string;
  /** Where the period's own page is. */
  readonly under: `#/${string}`;
}

/** Pick lists of a financial year and one of its payment periods. */
export function PeriodChoice({ years, chosen, buttonText, under }: PeriodChoiceProps) {
  const { payment } = useRecords();
  const [yearName, setYear] = useState(chosen && yearOfPeriod(chosen.period));
  const [periodName, setPeriod] = useState(chosen?.period);
  const { year, periods, state } = years.find((one) => one.year === yearName) ?? years[0]!;
  // The list shows the latest of a year first: that is what is looked for most. Of a year to come it is the first.
  const latestFirst = periods.toReversed();
  const likeliest = state === 'future' ? periods[0]! : latestFirst[0]!;
  const period = periods.find((candidate) => candidate.period === periodName) ?? likeliest;
  return (
    <form
      className="portal-choice"
      onSubmit={(event) => {
        event.preventDefault();
        goTo(addressOf(under, period));
      }}
    >
      <Select
        id="year"
        label="Financial year"
        value={year}
        options={years.map((one) => ({ value: one.year, text: yearInAList(one) }))}
        onChange={setYear}
      />
      <Select
        id="period"
        label="Payment period"
        hint="The periods of the year that you chose"
        value={period.period}
        options={latestFirst.map((one) => ({
          value: one.period,
          text: periodInAList(one, payment(one.period)),
        }))}
        onChange={setPeriod}
      />
      <Button type="submit">{buttonText}</Button>
    </form>
  );
}
