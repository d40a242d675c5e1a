import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Forecast } from '../../preload/contract/orders';
import { csvText } from '../format/csv-text';
import { SaveCsvButton } from '../format/save-csv-button';
import { PageSection } from '../layout/page-section';
import { ScreenLink } from '../layout/screen-link';
import { periodAddress } from '../payments/period-address';
import { exceptionKinds, exceptionsTable } from './chart-tables';
import { FiguresTable } from './figures-table';

/** What had to be looked at: in the current period, and accepted in the year's finalised ones. */
export function ExceptionsSection({ forecast }: { readonly forecast: Forecast }) {
  const kinds = useMemo(() => exceptionKinds(forecast), [forecast]);
  const current = forecast.currentExceptions?.period ?? null;
  return (
    <PageSection
      title="Exceptions"
      actions={
        <SaveCsvButton
          of="exceptions"
          file={() => ({
            fileName: `exceptions-${forecast.year}.csv`,
            text: csvText(exceptionsTable(kinds)),
          })}
          size="small"
        />
      }
    >
      {kinds.length === 0 ? (
        <Text>None: nothing has to be looked at now, and nothing was accepted in {forecast.year}.</Text>
      ) : (
        <>
          <Text size={200}>
            {current === null ? null : (
              <>
                Now: in the current period,{' '}
                <ScreenLink to={periodAddress(current, 'exceptions')} inline>
                  {current}
                </ScreenLink>
                .{' '}
              </>
            )}
            Accepted: in the finalised periods of {forecast.year}.
          </Text>
          <FiguresTable
            label="Exceptions by kind"
            headings={['Exception', 'Now', 'Accepted']}
            rows={kinds.map(({ title, current: now, accepted }) => [title, now, accepted])}
          />
        </>
      )}
    </PageSection>
  );
}
