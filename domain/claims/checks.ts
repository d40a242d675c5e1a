import { CHECK_CODES, type ClaimCheckInput, type ItemCheck } from './check-types';
import { claimedBefore, overlappingDates, rejectedBefore } from './checks/claimed-before';
import { checkContext, type Check } from './checks/finding';
import { noAttachment, otherYear, tooOld } from './checks/item-checks';
import { outsidePlacement } from './checks/placement-check';
import { noRate, spansRateChange } from './checks/rate-checks';
import { sameAttachment } from './checks/same-attachment';
import { sharedJourney } from './checks/shared-journey';
import { unusuallyHigh } from './checks/unusually-high';
import { overYearMiles } from './checks/year-miles';

const CHECKS: readonly Check[] = [
  noRate,
  spansRateChange,
  outsidePlacement,
  claimedBefore,
  overlappingDates,
  sameAttachment,
  sharedJourney,
  rejectedBefore,
  noAttachment,
  tooOld,
  otherYear,
  unusuallyHigh,
  overYearMiles,
];

/**
 * What the panel has to know about the items of a claim before it decides, item by item, each in the order of
 * {@link CHECK_CODES}: at most one finding of a code on an item, with the most telling comparison. In which order the
 * input is given does not matter. Source: the carers' guide to claims.
 */
export function checkClaimItems(input: ClaimCheckInput): ItemCheck[] {
  const context = checkContext(input);
  return input.items.flatMap((item) =>
    CHECKS.flatMap((check) => check(item, context))
      .map((finding) => ({ item: item.id, ...finding }))
      .sort((a, b) => CHECK_CODES.indexOf(a.code) - CHECK_CODES.indexOf(b.code)),
  );
}
