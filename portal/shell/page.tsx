import { useEffect, useRef, type ReactNode } from 'react';
import { ErrorSummary, type FieldError } from '../govuk/error-summary';
import { unbroken } from '../govuk/unbroken';

export const SERVICE_NAME = 'Carer payments';

/** The first page that is shown after loading is not announced: the browser does that. */
let isFirstPage = true;

const NO_ERRORS: readonly FieldError[] = [];

interface PageProps {
  /** The page's heading, and with the service's name its title. It goes into the browser's history: no names. */
  readonly title: string;
  /** What the page belongs to; stands above its heading. */
  readonly caption?: string | undefined;
  /** The page above; none above the first. */
  readonly back?: `#/${string}`;
  /** Of a form that was sent with mistakes: above the heading, and in the title. */
  readonly errors?: readonly FieldError[];
  readonly children: ReactNode;
}

/** What every page has: a way back, a heading that takes the focus when the page opens, a title. */
export function Page({ title, caption, back, errors = NO_ERRORS, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    isFirstPage = false;
  }, []);
  return (
    <>
      <title>{`${errors.length > 0 ? 'Error: ' : ''}${title} – ${SERVICE_NAME}`}</title>
      <div className="govuk-width-container">
        {back !== undefined && (
          <nav aria-label="Way back">
            <a href={back} className="govuk-back-link">
              Back
            </a>
          </nav>
        )}
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          <ErrorSummary errors={errors} />
          {caption !== undefined && <span className="govuk-caption-l">{caption}</span>}
          <h1 className="govuk-heading-l" ref={heading} tabIndex={-1}>
            {unbroken(title)}
          </h1>
          {children}
        </main>
      </div>
    </>
  );
}
