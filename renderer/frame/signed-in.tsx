import { RouterProvider } from 'react-router';
import { router } from '../routes';
import { AskedFromContext, useAskedFrom } from './screen-focus';

/** The frame with the screen of the present address. */
export function SignedInFrame() {
  const askedFrom = useAskedFrom(router);
  return (
    <AskedFromContext value={askedFrom}>
      <RouterProvider router={router} />
    </AskedFromContext>
  );
}

// React.lazy asks for a default export: only this file has one.
// oxlint-disable-next-line import/no-default-export
export default SignedInFrame;
