import { later } from '../shell/later';

/** Shown in place of every page until the carer has chosen a password. */
export const FirstPassword = later(async () => (await import('./choose-first-password')).ChooseFirstPassword);
