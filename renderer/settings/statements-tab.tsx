import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { readReliefAmounts, type ReliefAmounts } from '../../domain/statements/care-relief';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { Money } from '../format/money';
import { PageSection } from '../layout/page-section';
import { QueryView } from '../layout/states';
import { ReliefAmountsDialog, type AmountsByYear } from './relief-amounts-dialog';

const KEY = 'statements.qualifyingCareRelief';

const useStyles = makeStyles({
  section: { maxWidth: '56rem' },
  year: { width: '8rem' },
  change: { width: '10rem' },
  figures: { fontVariantNumeric: 'tabular-nums' },
  note: { color: tokens.colorNeutralForeground3 },
});

/** What annual statements are worked out with: the yearly amounts of HMRC's qualifying care relief. */
export function StatementsTab() {
  const settings = useCommandQuery('settings.list', {});
  return (
    <QueryView query={settings} loading="Reading the settings…">
      {(rows) => {
        const read = readReliefAmounts(rows.find(({ key }) => key === KEY)?.value ?? '');
        return <ReliefAmountsSection years={read.ok ? read.years : new Map()} />;
      }}
    </QueryView>
  );
}

/** The year whose amounts are being entered; null enters those of a year that is not there yet. */
type Task = { readonly year: string | null };

function ReliefAmountsSection({ years }: { readonly years: AmountsByYear }) {
  const styles = useStyles();
  const may = useMay('settings.set');
  const [task, setTask] = useState<Task | null>(null);
  return (
    <div className={styles.section}>
      <PageSection
        title="Qualifying care relief by tax year"
        actions={
          may && (
            <Button icon={<AddRegular />} onClick={() => setTask({ year: null })}>
              Add a year’s amounts
            </Button>
          )
        }
      >
        <AmountsTable years={years} onChange={may ? (year) => setTask({ year }) : null} />
        <Text size={200} className={styles.note}>
          The government sets these for each tax year, 6 April to 5 April; HMRC’s helpsheet HS236 has them. An
          annual statement of a year that is not here says that the relief is not worked out.
        </Text>
      </PageSection>
      {task && (
        <ReliefAmountsDialog settingKey={KEY} years={years} year={task.year} onClose={() => setTask(null)} />
      )}
    </div>
  );
}

function AmountsTable(props: {
  readonly years: AmountsByYear;
  readonly onChange: ((year: string) => void) | null;
}) {
  const styles = useStyles();
  const { years, onChange } = props;
  return (
    <Table size="small" aria-label="Qualifying care relief by tax year">
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.year}>Tax year</TableHeaderCell>
          <TableHeaderCell>Fixed amount of a household</TableHeaderCell>
          <TableHeaderCell>A week under 11</TableHeaderCell>
          <TableHeaderCell>A week at 11 and over</TableHeaderCell>
          {onChange && <TableHeaderCell className={styles.change}>What can be done</TableHeaderCell>}
        </TableRow>
      </TableHeader>
      <TableBody>
        {[...years].map(([year, amounts]) => (
          <TableRow key={year}>
            <TableCell>{year}</TableCell>
            {amountsOf(amounts).map(([name, pence]) => (
              <TableCell key={name} className={styles.figures}>
                <Money pence={pence} />
              </TableCell>
            ))}
            {onChange && (
              <TableCell>
                <Button
                  size="small"
                  icon={<EditRegular />}
                  aria-label={`Correct the amounts of ${year}`}
                  onClick={() => onChange(year)}
                >
                  Correct
                </Button>
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function amountsOf(amounts: ReliefAmounts): [name: string, pence: number][] {
  return [
    ['household', amounts.householdPence],
    ['under 11', amounts.weekUnder11Pence],
    ['11 and over', amounts.weekFrom11Pence],
  ];
}
