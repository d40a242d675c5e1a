import { useEffect, useRef, type ReactNode } from 'react';

export const SERVICE_NAME = 'Carer payments';

/** The first page that is shown after loading is not announced: the browser does that. */
let isFirstPage = true;

interface PageProps {
  /** The page's heading, and with the service's name its title. It goes into the browser's history: no names. */
  readonly title: string;
  /** What the page belongs to; stands above its heading. */
  readonly caption?: string | undefined;
  /** The page above; none above the first. */
  readonly back?: `#/${string}`;
  /** Of a form that was sent with mistakes, which its title says too. */
  readonly hasErrors?: boolean;
  readonly children: ReactNode;
}

/** What every page has: a way back, a heading that takes the focus when the page opens, a title. */
export function Page({ title, caption, back, hasErrors = false, children }: PageProps) {
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
      <title>{`${hasErrors ? 'Error: ' : ''}${title} – ${SERVICE_NAME}`}</title>
      <div className="govuk-width-container">
        {back !== undefined && (
          <nav aria-label="Way back">
            <a href={back} className="govuk-back-link">
              Back
            </a>
          </nav>
        )}
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          {caption !== undefined && <span className="govuk-caption-l">{caption}</span>}
          <h1 className="govuk-heading-l" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </main>
      </div>
    </>
  );
}
