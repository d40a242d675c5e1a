import { Component, type ReactNode } from 'react';
import { Page } from './page';

interface PageErrorsState {
  readonly failed: boolean;
}

/** Shows a page that breaks as broken, in words, and leaves the others as they are. */
export class PageErrors extends Component<{ readonly children: ReactNode }, PageErrorsState> {
  override state: PageErrorsState = { failed: false };

  static getDerivedStateFromError(): PageErrorsState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Page title="Sorry, this page can’t be shown" back="#/">
        <p className="govuk-body">
          Something went wrong on this page. Nothing of yours was changed. If you have no internet just now,
          the page may not have been fetched yet: try again when you have.
        </p>
        <p className="govuk-body">
          If it goes on, please tell the team that pays you. How to reach them is below.
        </p>
      </Page>
    );
  }
}
