import { formatDateRange, formatMonth } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import { quantityInWords } from '../../domain/money/quantity';
import { Disclosure } from '../govuk/disclosure';
import { Table, type Cell } from '../govuk/table';
import { WithDetails } from '../govuk/with-details';
import { acceptedPence, outcomeOf, type ClaimedJourney } from './mileage';

/** So many are read in one go; more are put into their months. */
const AT_ONCE = 30;

interface MileageClaimsProps {
  readonly year: string;
  /** The latest first. */
  readonly journeys: readonly ClaimedJourney[];
}

/** All mileage claims of a year, by month where there are many. */
export function MileageClaims({ year, journeys }: MileageClaimsProps) {
  const title = `Mileage claims of ${year}`;
  if (journeys.length <= AT_ONCE) return <JourneyTable caption={title} journeys={journeys} />;
  const months = [...Map.groupBy(journeys, ({ fromDay }) => fromDay.slice(0, 7))];
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">
        {journeys.length} journeys, {formatPence(acceptedPence(journeys))} accepted
      </p>
      {months.map(([month, ofMonth], index) => (
        <Disclosure key={month} summary={monthInWords(month, ofMonth)} startsOpen={index === 0}>
          <JourneyTable caption={`Mileage claims of ${formatMonth(month)}`} journeys={ofMonth} hidesCaption />
        </Disclosure>
      ))}
    </>
  );
}

/** "Jun 2026: 12 journeys, £86.40 accepted". */
function monthInWords(month: string, journeys: readonly ClaimedJourney[]): string {
  const count = journeys.length === 1 ? '1 journey' : `${journeys.length} journeys`;
  return `${formatMonth(month)}: ${count}, ${formatPence(acceptedPence(journeys))} accepted`;
}

interface JourneyTableProps {
  readonly caption: string;
  readonly journeys: readonly ClaimedJourney[];
  readonly hidesCaption?: boolean;
}

function JourneyTable({ caption, journeys, hidesCaption = false }: JourneyTableProps) {
  return (
    <Table
      caption={caption}
      hidesCaption={hidesCaption}
      keepsColumns
      columns={['Journey', { number: 'Amount' }]}
      rows={journeys.map((journey, index) => ({
        key: index,
        cells: [<Journey key="journey" journey={journey} />, amountOf(journey)],
      }))}
      total={['Accepted', { pence: acceptedPence(journeys) }]}
    />
  );
}

function Journey({ journey }: { readonly journey: ClaimedJourney }) {
  const { fromDay, toDay, description, quantityHundredths, claim } = journey;
  const miles = `${quantityInWords(quantityHundredths)} miles, claim ${claim}`;
  return (
    <WithDetails areBrief details={[`${miles}. ${outcomeOf(journey)}`]}>
      {formatDateRange(fromDay, toDay)}: {description}
    </WithDetails>
  );
}

function amountOf({ amountPence, decision }: ClaimedJourney): Cell {
  return amountPence === null || decision?.decision === 'rejected' ? '–' : { pence: amountPence };
}
