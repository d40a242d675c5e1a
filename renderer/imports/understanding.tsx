import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { FileUnderstanding, ImportPreview } from '../../preload/contract/imports';
import { Facts } from '../layout/facts';
import { Notice } from '../layout/notice';
import { PageSection } from '../layout/page-section';

const SEPARATORS: Record<FileUnderstanding['separator'], string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
};

const useStyles = makeStyles({
  columns: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
  },
  column: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  ignored: { color: tokens.colorNeutralForeground2 },
});

/** What was made of the file: its separator, its encoding, and the field that each column was taken for. */
export function Understanding({ preview }: { readonly preview: ImportPreview }) {
  const { understanding, fileName, rowCount, notices } = preview;
  return (
    <PageSection title="What was understood">
      <Facts
        facts={{
          File: `${fileName}, ${rowCount.toLocaleString('en-GB')} ${rowCount === 1 ? 'row' : 'rows'}`,
          'Read as': `columns separated by ${SEPARATORS[understanding.separator]}, letters as ${understanding.encoding}`,
          Columns: <Columns columns={understanding.columns} />,
        }}
      />
      {notices.map((notice) => (
        <Notice key={notice} intent="info">
          {notice}
        </Notice>
      ))}
    </PageSection>
  );
}

function Columns({ columns }: { readonly columns: FileUnderstanding['columns'] }) {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      {columns.map(({ header, field }, index) => (
        <span key={`${index} ${header}`} className={styles.column}>
          {header === '' ? 'no name' : header}
          {field !== header && (
            <>
              <ArrowRight16Regular aria-label="taken for" />
              <Text className={field === null ? styles.ignored : ''}>{field ?? 'ignored'}</Text>
            </>
          )}
        </span>
      ))}
    </div>
  );
}
