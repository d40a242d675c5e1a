import { Button } from '@fluentui/react-components';
import { Notice } from '../layout/notice';

/** Over what was written before and never sent. */
export function KeptDraftNotice({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <Notice
      intent="info"
      actions={
        <Button size="small" onClick={onDiscard}>
          Throw it away
        </Button>
      }
    >
      What you wrote here before was kept. It has not been sent yet.
    </Notice>
  );
}
