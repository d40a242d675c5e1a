import { z } from 'zod';
import { CHECK_CODES, type CheckCode } from '../../domain/claims/check-types';
import { text, wholeNumber, type SettingDefinition } from './setting-values';

export const CHECK_LEVELS = ['blocking', 'advisory', 'off'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** Without a rate nothing can be paid: that check is not the council's to switch. */
export const ADJUSTABLE_CHECKS = CHECK_CODES.filter((code) => code !== 'no_rate');
export type AdjustableCheck = Exclude<CheckCode, 'no_rate'>;

const LEVELS_IN_WORDS =
  'blocking: the item cannot be accepted as it is; advisory: the panel is told; off: nobody is.';

function check(what: string, initial: CheckLevel): SettingDefinition {
  return {
    title: `Check of claims: ${what}`,
    help: LEVELS_IN_WORDS,
    initial,
    value: z.enum(CHECK_LEVELS, `Give ${CHECK_LEVELS.join(', ')}.`),
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
  'claims.checks.spans_rate_change': check('an item’s days have two rates', 'blocking'),
  'claims.checks.outside_placement': check('the child was not placed with the carer', 'blocking'),
  'claims.checks.claimed_before': check('the same journey was claimed before', 'blocking'),
  'claims.checks.overlapping_dates': check('its days overlap with another item’s', 'advisory'),
  'claims.checks.same_attachment': check('the same file is attached to another claim', 'advisory'),
  'claims.checks.shared_journey': check('one journey is claimed in full for several children', 'advisory'),
  'claims.checks.rejected_before': check('the same journey was rejected before', 'advisory'),
  'claims.checks.no_attachment': check('nothing is attached', 'advisory'),
  'claims.checks.too_old': check('too long ago', 'advisory'),
  'claims.checks.other_year': check('in another financial year than the claim', 'advisory'),
  'claims.checks.unusually_high': check('unusually high for this carer', 'advisory'),
  'claims.checks.over_year_miles': check('above the miles of a year', 'advisory'),
} as const satisfies Record<string, SettingDefinition> &
  Record<`claims.checks.${AdjustableCheck}`, SettingDefinition>;
