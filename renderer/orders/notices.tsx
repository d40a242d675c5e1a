import { makeStyles } from '@fluentui/react-components';
import { Notice } from '../layout/notice';

const useStyles = makeStyles({
  // Below it a list or charts fill what is left: the words keep their room.
  bar: { flexShrink: 0 },
});

/** What limits a projection, a sentence each. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  const styles = useStyles();
  if (notices.length === 0) return null;
  return (
    <Notice intent="warning" className={styles.bar} title="About this projection">
      {notices.map((notice) => (
        <div key={notice}>{notice}</div>
      ))}
    </Notice>
  );
}
