/** Where two panes do not fit beside each other (a small window, or text at 200 %) they stand below each other. */
export const STACKED_TWO = '@media (max-width: 900px)';

/** Where three do not. */
export const STACKED_THREE = '@media (max-width: 1100px)';
