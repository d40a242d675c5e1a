import { Link } from 'react-router';
import { EmptyState } from '../layout/states';
import { Screen } from '../layout/screen';

/** An address that no screen has: an old link, perhaps. */
export function NoSuchScreen() {
  return (
    <Screen title="There is no such screen">
      <EmptyState title="Nothing has this address" action={<Link to="/home">Go to Home</Link>}>
        Choose a screen at the left, or search for what you want with Ctrl+K.
      </EmptyState>
    </Screen>
  );
}
