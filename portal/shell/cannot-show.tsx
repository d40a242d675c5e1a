import { Page } from './page';
import { Surroundings } from './surroundings';

/** In place of a carer's page that the team asked to see and that is not there. */
export function CannotShow() {
  return (
    <Surroundings session={null}>
      <Page title="There is nothing to show">
        <p className="govuk-body">
          What this carer would see could not be read. Close this window, and open it again from the carer’s
          page.
        </p>
      </Page>
    </Surroundings>
  );
}
