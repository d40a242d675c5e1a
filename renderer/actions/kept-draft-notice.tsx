import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

/** Over what was written before and never sent. */
export function KeptDraftNotice({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>What you wrote here before was kept. It has not been sent yet.</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onDiscard}>
          Throw it away
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
