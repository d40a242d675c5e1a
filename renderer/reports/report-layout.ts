import { makeStyles, tokens } from '@fluentui/react-components';

/** What every report looks like: its choices in a row, below them the document as it prints. */
export const useReportLayout = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-end' },
  report: { minWidth: '220px' },
  carer: { minWidth: '320px', '& .fui-Combobox': { width: '100%' } },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: '360px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
});
