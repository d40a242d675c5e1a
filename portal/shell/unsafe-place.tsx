import { Page } from './page';
import { Surroundings } from './surroundings';

type Unsafe = 'not_secret' | 'framed';

/**
 * Where nobody should type a password; null where they may. `not_secret`: over plain http, anybody on the way reads and
 * changes the page. `framed`: the page around this one sees to what is clicked; the host should refuse that already.
 */
export function unsafeHere({ isSecureContext, self, top }: Pick<Window, 'isSecureContext' | 'self' | 'top'>) {
  if (!isSecureContext) return 'not_secret' satisfies Unsafe;
  return self === top ? null : ('framed' satisfies Unsafe);
}

/** In place of signing in. */
export function UnsafePlace({ why }: { readonly why: Unsafe }) {
  return (
    <Surroundings session={null}>
      <Page title="You can’t sign in here">
        <p className="govuk-body">
          {why === 'not_secret'
            ? 'The address of this page has to begin with https://, so that nobody on the way can read what you type. Open it by the link in your letter.'
            : 'Another page shows this one inside itself. Open it by the link in your letter, in a tab of its own.'}
        </p>
        <p className="govuk-body">
          If it is the link in your letter that led you here, please tell the team that pays you.
        </p>
      </Page>
    </Surroundings>
  );
}
