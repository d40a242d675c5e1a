import type { ReactNode } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { CarerSession } from '../session/carer-session';
import { SERVICE_NAME } from './page';

interface SurroundingsProps {
  /** Null before signing in: then nothing is said that came from the host. */
  readonly session: CarerSession | null;
  readonly onSignOut?: (() => void) | undefined;
  /** There is one page only, and nowhere to go. */
  readonly isAlone?: boolean;
  readonly children: ReactNode;
}

/** GOV.UK's page template, without its crown: what stands above and below every page. */
export function Surroundings({ session, onSignOut, isAlone = false, children }: SurroundingsProps) {
  return (
    <>
      <SkipLink />
      <header className="govuk-template__header">
        <div className="govuk-generic-header">
          <div className="govuk-generic-header__container govuk-width-container">
            <div className="govuk-generic-header__logo">
              <span className="portal-council">
                {session ? session.data.organisation.name : SERVICE_NAME}
              </span>
            </div>
          </div>
        </div>
        {session && <ServiceNavigation onSignOut={onSignOut} isAlone={isAlone} />}
        {session && <Notices session={session} />}
      </header>
      {children}
      <footer className="govuk-template__footer">
        <div className="govuk-footer">
          <div className="govuk-width-container">
            <Contact session={session} />
            {session && session.publishedAt !== null && (
              <p className="govuk-body-s portal-published">
                Published on {formatInstant(session.publishedAt)}
              </p>
            )}
          </div>
        </div>
      </footer>
    </>
  );
}

/** To the page's content. Not by its address: that is where the portal's pages have theirs. */
function SkipLink() {
  return (
    <a
      href="#main-content"
      className="govuk-skip-link"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>('#main-content')?.focus();
      }}
    >
      Skip to main content
    </a>
  );
}

function ServiceNavigation({ onSignOut, isAlone }: Pick<SurroundingsProps, 'onSignOut' | 'isAlone'>) {
  return (
    <section aria-label="Service information" className="govuk-service-navigation portal-navigation">
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <span className="govuk-service-navigation__service-name">
            <a href="#/" className="govuk-service-navigation__link">
              {SERVICE_NAME}
            </a>
          </span>
          <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
            <ul className="govuk-service-navigation__list">
              {!isAlone && (
                <li className="govuk-service-navigation__item">
                  <a href="#/" className="govuk-service-navigation__link">
                    Home
                  </a>
                </li>
              )}
              {onSignOut && (
                <li className="govuk-service-navigation__item">
                  <button
                    type="button"
                    className="govuk-service-navigation__link portal-link-button"
                    onClick={onSignOut}
                  >
                    Sign out
                  </button>
                </li>
              )}
            </ul>
          </nav>
        </div>
      </div>
    </section>
  );
}

/** What has to be known about everything that the pages show. */
function Notices({ session }: { readonly session: CarerSession }) {
  const { kind, data, publishedAt, isStale, isKeptCopy } = session;
  return (
    <>
      {kind === 'view' && (
        <p className="portal-notice">
          You see what <strong>{data.carer.name}</strong> sees. Nothing can be sent from here.
        </p>
      )}
      {isStale && publishedAt !== null && (
        <p className="portal-notice">
          This was last brought up to date on {formatInstant(publishedAt)}, and may be out of date.
        </p>
      )}
      {isKeptCopy && (
        <p className="portal-notice">
          You signed in without internet: this is what your device kept of your last visit. Once you are
          online,{' '}
          <a className="govuk-link govuk-link--no-visited-state" href="#/">
            check for news
          </a>
          .
        </p>
      )}
    </>
  );
}

function Contact({ session }: Pick<SurroundingsProps, 'session'>) {
  const contact = session?.data.organisation.contact ?? '';
  return (
    <>
      <h2 className="govuk-heading-s">Need help?</h2>
      <p className="govuk-body-s portal-contact">
        {contact === '' ? 'Ask the council’s team that pays carers.' : contact}
        {session && (
          <>
            <br />
            Please give your reference: {session.data.carer.ref}
          </>
        )}
      </p>
    </>
  );
}
