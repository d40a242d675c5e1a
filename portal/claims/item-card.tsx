import type { ReactNode } from 'react';
import type { PublishedClaimItem } from '../../domain/sync/carer-data';
import { SummaryList } from '../govuk/summary-list';
import { itemDays, quantityWords } from './claim-words';

interface ItemCardProps {
  readonly number: number;
  readonly item: Pick<PublishedClaimItem, 'fromDay' | 'toDay' | 'description' | 'quantityHundredths'> & {
    readonly attachment: string | null;
  };
  readonly levelName: string;
  readonly childName: string | null;
  readonly unit: PublishedClaimItem['unit'];
  readonly more?: readonly (readonly [string, ReactNode])[];
  /** What can be done with it. */
  readonly actions?: ReactNode;
}

/** One item of a claim. */
export function ItemCard({ number, item, levelName, childName, unit, more = [], actions }: ItemCardProps) {
  return (
    <section className="portal-card" aria-label={`Item ${number}`}>
      <h3 className="govuk-heading-s">
        Item {number}: {levelName}
      </h3>
      <SummaryList
        rows={[
          ['For', childName ?? 'You'],
          ['Date', itemDays(item)],
          [
            'Description',
            item.description === '' ? null : (
              <span key="description" className="portal-lines">
                {item.description}
              </span>
            ),
          ],
          ['Quantity', quantityWords(item.quantityHundredths, unit)],
          [
            'File',
            item.attachment && (
              <span key="attachment" className="portal-wraps">
                {item.attachment}
              </span>
            ),
          ],
          ...more,
        ]}
      />
      {actions}
    </section>
  );
}
