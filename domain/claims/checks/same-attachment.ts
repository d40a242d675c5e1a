import type { CheckedItem } from '../check-types';
import { itemInWords, othersInWords, whichItem } from './compared';
import { itemRef, type CheckContext, type Finding } from './finding';
import { isClaimedBeside, mostTelling } from './standing';

/** The same file, byte for byte, beside another item of anybody's. */
export function sameAttachment(item: CheckedItem, context: CheckContext): Finding[] {
  const { attachmentHash } = item;
  if (attachmentHash === null) return [];
  const isSame = (other: CheckedItem): boolean =>
    other.attachmentHash === attachmentHash && isClaimedBeside(item, other);
  const same = mostTelling(item, [...context.items.filter(isSame), ...context.others.filter(isSame)]);
  const [first] = same;
  if (!first) return [];
  const message = `${whichItem(item, first)} has the same file attached: ${itemInWords(first, context)}.${othersInWords(item, same, ['has', 'have'])}`;
  return [{ code: 'same_attachment', message, comparedWith: itemRef(first) }];
}
