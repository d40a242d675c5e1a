import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { readReliefAmounts } from '../../domain/statements/care-relief';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { Money } from '../format/money';
import { PageSection } from '../layout/page-section';
import { PlainTable } from '../layout/plain-table';
import { QueryView } from '../layout/states';
import { ReliefAmountsDialog, type AmountsByYear } from './relief-amounts-dialog';

const KEY = 'statements.qualifyingCareRelief';

const useStyles = makeStyles({
  section: { maxWidth: '56rem' },
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
  const { years, onChange } = props;
  return (
    <PlainTable
      label="Qualifying care relief by tax year"
      rows={[...years]}
      rowKey={([year]) => year}
      columns={[
        { title: 'Tax year', width: '8rem', render: ([year]) => year },
        {
          title: 'Fixed amount of a household',
          figures: true,
          render: ([, { householdPence }]) => <Money pence={householdPence} />,
        },
        {
          title: 'A week under 11',
          figures: true,
          render: ([, { weekUnder11Pence }]) => <Money pence={weekUnder11Pence} />,
        },
        {
          title: 'A week at 11 and over',
          figures: true,
          render: ([, { weekFrom11Pence }]) => <Money pence={weekFrom11Pence} />,
        },
        onChange && {
          title: 'What can be done',
          width: '10rem',
          render: ([year]) => (
            <Button
              size="small"
              icon={<EditRegular />}
              aria-label={`Correct the amounts of ${year}`}
              onClick={() => onChange(year)}
            >
              Correct
            </Button>
          ),
        },
      ]}
    />
  );
}
