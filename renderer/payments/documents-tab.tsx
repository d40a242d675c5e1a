import { Tab, TabList } from '@fluentui/react-components';
import { useNavigate, useSearchParams } from 'react-router';
import type { PeriodPayments } from '../../preload/contract/periods';
import { BacsSection } from '../bacs/bacs-section';
import { JournalSection } from '../journal/journal-section';
import { EmptyState } from '../layout/states';
import type { FileExport } from '../reports/use-file-export';
import {
  DOCUMENT_SECTIONS,
  documentsAddress,
  sectionOfAddress,
  type DocumentSection,
} from './period-address';
import { RemittancesSection } from './remittances-section';

const TITLES: Readonly<Record<DocumentSection, string>> = {
  remittances: 'Remittance advice',
  bacs: 'BACS file',
  journal: 'Journal',
};

export interface DocumentsTabProps {
  readonly payments: PeriodPayments;
  readonly fileExport: FileExport;
}

/** What goes out of a period: to the carers, to the bank, to the finance system. Each has its own address. */
export function DocumentsTab({ payments, fileExport }: DocumentsTabProps) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const section = sectionOfAddress(search);
  const { period } = payments.period;
  const choose = (chosen: unknown): void => {
    const known = DOCUMENT_SECTIONS.find((name) => name === chosen);
    if (known) void navigate(documentsAddress(period, known));
  };
  return (
    <>
      <TabList
        size="small"
        appearance="subtle-circular"
        selectedValue={section}
        onTabSelect={(_, data) => choose(data.value)}
        aria-label="Documents of the period"
      >
        {DOCUMENT_SECTIONS.map((name) => (
          <Tab key={name} value={name}>
            {TITLES[name]}
          </Tab>
        ))}
      </TabList>
      <ShownSection section={section} payments={payments} fileExport={fileExport} />
    </>
  );
}

function ShownSection(props: DocumentsTabProps & { readonly section: DocumentSection }) {
  const { section, payments, fileExport } = props;
  const { period, state } = payments.period;
  if (section === 'remittances') return <RemittancesSection payments={payments} fileExport={fileExport} />;
  if (state !== 'finalised') {
    return (
      <EmptyState title={section === 'bacs' ? 'No BACS file yet' : 'No journal yet'}>
        {section === 'bacs'
          ? 'The file for the bank can be exported here once the period is finalised.'
          : 'The journal for the finance system can be exported here once the period is finalised.'}
      </EmptyState>
    );
  }
  if (section === 'bacs') return <BacsSection period={period} fileExport={fileExport} />;
  return <JournalSection period={period} fileExport={fileExport} />;
}
