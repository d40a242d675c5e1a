import { Button, makeStyles, mergeClasses, Text } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useState, type ReactNode } from 'react';
import type { CsvTable } from '../../domain/csv/csv-table';
import { csvText } from '../format/csv-text';
import { SaveCsvButton } from '../format/save-csv-button';
import { PageSection } from '../layout/page-section';
import { visuallyHidden } from '../theme/visually-hidden';
import { FiguresTable } from './figures-table';

const useStyles = makeStyles({
  // What is hidden stays inside the section, so that the page does not grow by it.
  body: { position: 'relative', minWidth: 0 },
  hidden: visuallyHidden,
});

interface ChartSectionProps {
  readonly title: string;
  /** What is counted, in a sentence. */
  readonly about: string;
  readonly csvName: string;
  /** The figures behind the chart. */
  readonly table: () => CsvTable;
  /** The table's columns in words. */
  readonly headings: readonly string[];
  /** The chart. */
  readonly children: ReactNode;
}

/** A chart with the figures behind it: as a table in its place (screen readers have it anyway), and as CSV. */
export function ChartSection({ title, about, csvName, table, headings, children }: ChartSectionProps) {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  return (
    <PageSection
      title={title}
      actions={
        <>
          <Button
            size="small"
            icon={asTable ? <DataBarVerticalRegular /> : <TableRegular />}
            aria-label={asTable ? `Show the chart: ${title}` : `Show the table: ${title}`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? 'Chart' : 'Table'}
          </Button>
          <SaveCsvButton
            of={title.toLowerCase()}
            file={() => ({ fileName: csvName, text: csvText(table()) })}
            size="small"
          />
        </>
      }
    >
      <Text size={200}>{about}</Text>
      <div className={styles.body}>
        {asTable ? null : children}
        <div className={mergeClasses(asTable ? '' : styles.hidden)}>
          <FiguresTable label={title} headings={headings} rows={table().rows} />
        </div>
      </div>
    </PageSection>
  );
}
