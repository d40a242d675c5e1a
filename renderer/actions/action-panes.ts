/** Where list and thread do not fit beside each other (a small window, or text at 200 %) they stand below each other. */
export const STACKED = '@media (max-width: 900px)';
