import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

/** What limits a projection, a sentence each. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>About this projection</MessageBarTitle>
        {notices.map((notice) => (
          <div key={notice}>{notice}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
