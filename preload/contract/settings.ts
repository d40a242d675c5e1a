import { z } from 'zod';
import { change, query } from './command';
import { nothing } from './fields';

/** A setting with what it is for, so that the screen and the command line say the same. */
export interface SettingRow {
  readonly key: string;
  readonly value: string;
  readonly title: string;
  readonly help: string;
}

export const settingsContract = {
  'settings.list': query<readonly SettingRow[]>()('signedIn', nothing),
  'settings.set': change<SettingRow>()(
    ['administrator'],
    z.object({ key: z.string(), value: z.string().max(20_000) }),
  ),
};
