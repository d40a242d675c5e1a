import { RouterProvider } from 'react-router';
import { router } from '../routes';

/** The frame with the screen of the present address. */
export function SignedInFrame() {
  return <RouterProvider router={router} />;
}

// React.lazy asks for a default export: only this file has one.
// oxlint-disable-next-line import/no-default-export
export default SignedInFrame;
