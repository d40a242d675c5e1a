import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import { Button } from '../govuk/button';
import { useSession, useSessionChanges } from '../session/carer-session';

/** When what is shown was published, and a look for what was published since: the page may be open for long. */
export function News() {
  const { publishedAt, lookAgain } = useSession();
  const { show, end } = useSessionChanges();
  const [said, setSaid] = useState('');
  const [isLooking, setIsLooking] = useState(false);
  if (!lookAgain || publishedAt === null) return null;

  async function look(): Promise<void> {
    if (isLooking || !lookAgain) return;
    setIsLooking(true);
    setSaid('Looking…');
    const found = await lookAgain().catch(() => ({ outcome: 'unavailable' }) as const);
    setIsLooking(false);
    switch (found.outcome) {
      case 'news':
        setSaid('There is news: this page is up to date now.');
        return show(found.session);
      case 'nothing_new':
        return setSaid('Nothing has been published since.');
      case 'unavailable':
        return setSaid('Nothing could be looked up just now. Try again in a few minutes.');
      case 'sign_in_again':
        return end('changed');
      case 'not_opened':
        return end('changed', found.why);
    }
  }

  return (
    <div className="portal-news">
      <p className="govuk-body">You see how things stood on {formatInstant(publishedAt)}.</p>
      <div className="govuk-button-group">
        <Button look="secondary" onClick={() => void look()}>
          Check for news
        </Button>
        {/* Beside the button where there is room: below it would be below the screen's edge. */}
        <p className="govuk-body portal-quiet portal-news__said" role="status">
          {said}
        </p>
      </div>
    </div>
  );
}
