import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { PeriodName } from '../../domain/calendar/periods';
import type { ExportRow } from '../../preload/contract/reports';
import { useCommandQuery } from '../bridge/use-command-query';
import { PageSection } from '../layout/page-section';
import { QueryView } from '../layout/states';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  where: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface ExportsProps {
  readonly period: PeriodName;
  readonly what: ExportRow['what'];
}

/** Each time that a period's files of one kind were written: when, by whom, where to. */
export function ExportsList({ period, what }: ExportsProps) {
  const styles = useStyles();
  const exports = useCommandQuery('reports.exports', { period });
  return (
    <PageSection title="Exported">
      <QueryView query={exports} loading="Reading what was exported…">
        {(rows) => {
          const own = rows.filter((row) => row.what === what);
          if (own.length === 0) return <Text>Not yet. Each export is listed here with who made it.</Text>;
          return (
            <ul className={styles.list}>
              {own.map((row, index) => (
                <li key={`${row.at} ${index}`}>
                  {formatInstant(row.at)} by {row.by}
                  {row.fileName === null ? '' : `: ${row.fileName}`}
                  <Text block size={200} className={styles.where}>
                    {row.folder}
                  </Text>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </PageSection>
  );
}

/** In one line, when a period's remittances were last exported for everybody; nothing where they never were. */
export function LastRemittancesExport({ period }: { readonly period: PeriodName }) {
  const exports = useCommandQuery('reports.exports', { period });
  const last = exports.data?.find((row) => row.what === 'remittances' && row.provider === null);
  if (!last) return null;
  const part = last.files < last.of ? `, ${last.files} of ${last.of} files` : '';
  return (
    <Text size={200}>
      Last exported {formatInstant(last.at)} by {last.by}
      {part}.
    </Text>
  );
}
