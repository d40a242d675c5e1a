import { z } from 'zod';
import { CHECK_CODES, type CheckCode } from '../../domain/claims/check-types';
import { text, wholeNumber, type SettingDefinition } from './setting-values';

export const CHECK_LEVELS = ['blocking', 'advisory', 'off'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** Without a rate nothing can be paid: that check is not the council's to switch. */
export const ADJUSTABLE_CHECKS = CHECK_CODES.filter((code) => code !== 'no_rate');
export type AdjustableCheck = Exclude<CheckCode, 'no_rate'>;

/** `help` says what the check finds; what the levels mean is in the message of a wrong one and on the screen. */
function check(what: string, initial: CheckLevel, help: string): SettingDefinition {
  return {
    title: `Check of claims: ${what}`,
    help,
    initial,
    value: z.enum(
      CHECK_LEVELS,
      'Give blocking (the item cannot be accepted as it is), advisory (the panel is told) or off (nobody is).',
    ),
  };
}

/** What councils decide about claims. */
export const CLAIM_SETTINGS = {
  'claims.oldestMonths': {
    title: 'Months after which a journey is too old to claim',
    help: 'From 1 to 36. An older item is found by the check of claims that are too old.',
    initial: '3',
    value: wholeNumber(1, 36),
  },
  'claims.yearMiles': {
    title: 'Miles that a carer may claim in a financial year',
    help: 'Above 10,000 miles HM Revenue & Customs’ approved rate is a lower one.',
    initial: '10000',
    value: wholeNumber(1, 1_000_000),
  },
  'claims.attachmentMegabytes': {
    title: 'Largest file attached to a claim, in megabytes',
    help: 'From 1 to 50. The files are kept in the ledger, which is backed up before each period is finalised.',
    initial: '10',
    value: wholeNumber(1, 50),
  },
  'claims.rejectionReasons': {
    title: 'What the panel often says when it rejects',
    help: 'One a line. In the dialog that rejects, the keys 1 to 9 choose the first nine.',
    initial: [
      'Claimed before.',
      'The child was not placed with you on that day.',
      'The journey is part of what the fostering allowance covers.',
      'Too long ago: claims are made within three months.',
      'There is no receipt. Please claim again with it.',
      'The distance is more than the route: please claim again with the right mileage.',
    ].join('\n'),
    value: text(2000),
  },
  'claims.checks.spans_rate_change': check(
    'an item’s days have two rates',
    'blocking',
    'The rate changes between the first and the last day of an item: all of it would be paid at the first rate.',
  ),
  'claims.checks.outside_placement': check(
    'the child was not placed with the carer',
    'blocking',
    'An item for a child has a day on which the child was not placed with the carer.',
  ),
  'claims.checks.claimed_before': check(
    'the same journey was claimed before',
    'blocking',
    'An item before it, not rejected or withdrawn, is the same journey of the carer on the same days, even in other words.',
  ),
  'claims.checks.overlapping_dates': check(
    'its days overlap with another item’s',
    'advisory',
    'An item before it is the same journey on some of its days.',
  ),
  'claims.checks.same_attachment': check(
    'the same file is attached elsewhere',
    'advisory',
    'The very same file, by its content, is attached to another item, whoever claims it.',
  ),
  'claims.checks.shared_journey': check(
    'one journey is claimed in full for several children',
    'advisory',
    'The carer claims one journey on one day in full for more than one child.',
  ),
  'claims.checks.rejected_before': check(
    'the same journey was rejected before',
    'advisory',
    'The panel has rejected the same journey in another claim. It may be claimed again, but not unnoticed.',
  ),
  'claims.checks.no_attachment': check(
    'nothing is attached',
    'advisory',
    'Nothing is attached to an item: no receipt, letter or list of journeys.',
  ),
  'claims.checks.too_old': check(
    'too long ago',
    'advisory',
    'An item is older, on the day of its claim, than the months after which a journey is too old.',
  ),
  'claims.checks.other_year': check(
    'in another financial year than the claim',
    'advisory',
    'An item’s days are in another financial year than its claim.',
  ),
  'claims.checks.unusually_high': check(
    'unusually high',
    'advisory',
    'An item is far above what is usual for the route, for this carer, or for all carers.',
  ),
  'claims.checks.over_year_miles': check(
    'above the miles of a year',
    'advisory',
    'With an item the carer has claimed more miles in the financial year than a carer may.',
  ),
} as const satisfies Record<string, SettingDefinition> &
  Record<`claims.checks.${AdjustableCheck}`, SettingDefinition>;
