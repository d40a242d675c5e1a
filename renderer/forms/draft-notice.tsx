import { Button } from '@fluentui/react-components';
import { Notice } from '../layout/notice';

/** Over a form that holds what was typed before and never saved. */
export function DraftNotice({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <Notice intent="info" actions={<Button onClick={onDiscard}>Start afresh</Button>}>
      What you typed here before was kept. It has not been saved yet.
    </Notice>
  );
}
