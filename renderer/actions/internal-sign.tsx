import { Text } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { INTERNAL_WORDS } from './action-words';
import { useInternalStyles } from './thread-styles';

/** A lock and the words that go with everything internal. */
export function InternalSign() {
  const { sign } = useInternalStyles();
  return (
    <Text size={200} className={sign}>
      <LockClosedRegular aria-hidden />
      {INTERNAL_WORDS}
    </Text>
  );
}
