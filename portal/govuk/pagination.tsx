interface PaginationProps {
  readonly label: string;
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}

interface PageLink {
  readonly href: string;
  readonly title: string;
  readonly label: string;
}

const ARROW = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const;

/** To what comes before and after, of a series of pages. */
export function Pagination({ label, previous, next }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label={label}>
      {previous && <ArrowLink direction="prev" {...previous} />}
      {next && <ArrowLink direction="next" {...next} />}
    </nav>
  );
}

function ArrowLink({ direction, href, title, label }: PageLink & { readonly direction: 'prev' | 'next' }) {
  return (
    <div className={`govuk-pagination__${direction}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={direction}>
        <svg
          className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
          height="13"
          width="15"
          aria-hidden="true"
          focusable="false"
          viewBox="0 0 15 13"
        >
          <path d={ARROW[direction]} />
        </svg>
        <span className="govuk-pagination__link-title">{title}</span>
        <span className="govuk-visually-hidden">:</span>
        <span className="govuk-pagination__link-label">{label}</span>
      </a>
    </div>
  );
}
