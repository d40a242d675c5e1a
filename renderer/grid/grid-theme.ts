import { themeQuartz } from 'ag-grid-community';

/**
 * AG Grid in Fluent's clothes. The values are Fluent's own CSS variables, so the grid follows light, dark and
 * high contrast by itself; sizes are in rem, so it follows a larger text too.
 */
export const gridTheme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  fontFamily: 'var(--fontFamilyBase)',
  fontSize: 'var(--fontSizeBase300)',
  headerFontSize: 'var(--fontSizeBase200)',
  headerFontWeight: 600,
  rowHeight: '2rem',
  headerHeight: '2.25rem',
  cellHorizontalPadding: '0.625rem',
  borderRadius: 'var(--borderRadiusMedium)',
  wrapperBorderRadius: 'var(--borderRadiusMedium)',
  accentColor: 'var(--colorCompoundBrandForeground1)',
  backgroundColor: 'var(--colorNeutralBackground1)',
  foregroundColor: 'var(--colorNeutralForeground1)',
  textColor: 'var(--colorNeutralForeground1)',
  cellTextColor: 'var(--colorNeutralForeground1)',
  subtleTextColor: 'var(--colorNeutralForeground2)',
  headerTextColor: 'var(--colorNeutralForeground2)',
  headerBackgroundColor: 'var(--colorNeutralBackground2)',
  chromeBackgroundColor: 'var(--colorNeutralBackground2)',
  menuBackgroundColor: 'var(--colorNeutralBackground1)',
  borderColor: 'var(--colorNeutralStroke2)',
  rowHoverColor: 'var(--colorNeutralBackground1Hover)',
  selectedRowBackgroundColor: 'var(--colorNeutralBackground1Selected)',
  iconColor: 'var(--colorNeutralForeground2)',
  inputBackgroundColor: 'var(--colorNeutralBackground1)',
  inputTextColor: 'var(--colorNeutralForeground1)',
  inputBorder: { color: 'var(--colorNeutralStrokeAccessible)' },
  tooltipBackgroundColor: 'var(--colorNeutralBackground1)',
  tooltipTextColor: 'var(--colorNeutralForeground1)',
});
