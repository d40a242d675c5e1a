import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { PlainTable } from '../layout/plain-table';
import { Stack } from '../layout/stack';
import { IMPORT_FORMATS, type ImportFormat } from './import-formats';

const useStyles = makeStyles({
  name: { fontFamily: tokens.fontFamilyMonospace },
});

/** What a file must look like: rules that hold for each, then the columns of each kind. */
export function FormatHelp() {
  return (
    <Stack as="section" gap="S" aria-label="What the files look like">
      <Text as="h2" size={400} weight="semibold">
        What the files look like
      </Text>
      <Text>
        CSV as spreadsheets save it: comma, semicolon or tab; UTF-8 or Windows-1252. The first line names the
        columns, in any order. Dates as 2026-04-06 or 06/04/2026, money as 1234.50 or £1,234.50. A file is
        taken whole or not at all, and importing the same file twice changes nothing the second time.
      </Text>
      <Text>
        In a new ledger import them in this order. Sample files of each are in the folder{' '}
        <strong>assets/demo</strong> of the program (<strong>resources/assets/demo</strong> once it is
        installed).
      </Text>
      <Accordion collapsible multiple>
        {IMPORT_FORMATS.map((format, index) => (
          <FormatItem key={format.kind} format={format} number={index + 1} />
        ))}
      </Accordion>
    </Stack>
  );
}

function FormatItem({ format, number }: { format: ImportFormat; number: number }) {
  const styles = useStyles();
  const title = format.plural.charAt(0).toUpperCase() + format.plural.slice(1);
  return (
    <AccordionItem value={format.kind}>
      <AccordionHeader as="h3" size="small">
        {number}. {title}, sample {format.sample}
      </AccordionHeader>
      <AccordionPanel>
        <PlainTable
          label={`Columns of ${format.plural}`}
          rows={format.columns}
          rowKey={({ name }) => name}
          columns={[
            {
              title: 'Column',
              width: '170px',
              render: ({ name }) => <span className={styles.name}>{name}</span>,
            },
            {
              title: 'Needed',
              width: '100px',
              render: ({ required }) => (required ? 'Required' : 'Optional'),
            },
            { title: 'What it takes', render: ({ takes }) => takes },
          ]}
        />
      </AccordionPanel>
    </AccordionItem>
  );
}
