/** The address of the table of a new year's rates. */
export const NEW_YEAR_ADDRESS = '/settings/service-levels/new-year';
