import { useEffect, useId, useRef, type ReactNode } from 'react';

interface NotificationBannerProps {
  /** Something has just been done: then it takes the focus. */
  readonly isSuccess?: boolean;
  readonly children: ReactNode;
}

/** News that is about more than the page that it stands on. */
export function NotificationBanner({ isSuccess = false, children }: NotificationBannerProps) {
  const title = useId();
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSuccess) banner.current?.focus();
  }, [isSuccess]);
  return (
    <div
      ref={banner}
      className={`govuk-notification-banner${isSuccess ? ' govuk-notification-banner--success' : ''}`}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={title}
      tabIndex={-1}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={title}>
          {isSuccess ? 'Done' : 'Important'}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">{children}</div>
    </div>
  );
}
