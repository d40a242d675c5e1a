import type { PeriodName } from '../../domain/calendar/periods';
import { copyExtras, saveExtra } from '../extras/save-extra';
import type { Story } from './story';

/** The allowances of 2025-26, for every child in foster care. */
const EXTRAS = [
  { name: 'Birthday allowance', occasion: 'birthday', on: null, weeksHundredths: 100, serviceLevel: 'BIRTHDAY' },
  { name: 'Festival allowance', occasion: 'date', on: '2025-12-25', weeksHundredths: 100, serviceLevel: 'FESTIVAL' },
  { name: 'Holiday allowance', occasion: 'date', on: '2025-07-21', weeksHundredths: 200, serviceLevel: 'HOLIDAY' },
] as const; // prettier-ignore

/** In March the team sets the next year up like the last. */
const COPIED_IN: PeriodName = '2025-26/25';

export async function setUpExtras(story: Story): Promise<void> {
  for (const extra of EXTRAS) {
    const rule = { ...extra, ref: null, year: '2025-26', placementLevels: ['FOST'] };
    await story.act('Aisha Khan', 'extras.save', async (context) => await saveExtra(context, rule));
  }
}

export async function setUpNextYear(story: Story, period: PeriodName): Promise<void> {
  if (period !== COPIED_IN) return;
  const years = { from: '2025-26', to: '2026-27' };
  await story.act('Aisha Khan', 'extras.copyYear', async (context) => await copyExtras(context, years));
}
