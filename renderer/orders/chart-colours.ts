import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** The colours of a chart, to be set on the element around it: of high contrast's few, the ones that are seen there. */
export const chartColours: GriffelStyle = {
  '--chart-first': tokens.colorBrandForeground1,
  '--chart-second': tokens.colorPaletteTealBorderActive,
  '--chart-ground': tokens.colorNeutralBackground1,
  '@media (forced-colors: active)': {
    '--chart-first': 'CanvasText',
    '--chart-second': 'Highlight',
    '--chart-ground': 'Canvas',
  },
};

export const FIRST_COLOUR = 'var(--chart-first)';
export const SECOND_COLOUR = 'var(--chart-second)';
export const GROUND_COLOUR = 'var(--chart-ground)';
