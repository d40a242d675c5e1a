import type { GriffelStyle } from '@fluentui/react-components';

/** For screen readers only: in the reading order, but not on screen. */
export const visuallyHidden: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
