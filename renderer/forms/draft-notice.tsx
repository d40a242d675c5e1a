import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

/** Over a form that holds what was typed before and never saved. */
export function DraftNotice({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>What you typed here before was kept. It has not been saved yet.</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDiscard}>Start afresh</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
