import { useRouteError } from 'react-router';
import { FaultScreen } from '../start/error-boundary';

/** A screen that failed to draw, inside the frame. */
export function RouteFault() {
  const error = useRouteError();
  return <FaultScreen error={error instanceof Error ? error : new Error(String(error))} />;
}
