import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Below it a list or charts fill what is left: the words keep their room.
  bar: { flexShrink: 0 },
});

/** What limits a projection, a sentence each. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  const styles = useStyles();
  if (notices.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>About this projection</MessageBarTitle>
        {notices.map((notice) => (
          <div key={notice}>{notice}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
