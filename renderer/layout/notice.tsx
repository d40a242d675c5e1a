import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  /** The words in bold that it begins with. */
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons below or beside the words. */
  readonly actions?: ReactNode;
  /** `alert` is read out at once, `status` when there is a pause; without it nothing is read out by itself. */
  readonly role?: 'alert' | 'status';
  /** Puts it away, by a button at its end. */
  readonly onDismiss?: () => void;
  readonly className?: string;
}

/** A sentence or two above what they are about. */
export function Notice({ title, children, actions, onDismiss, ...bar }: NoticeProps) {
  return (
    <MessageBar layout="multiline" {...bar}>
      <MessageBarBody>
        {title === undefined ? null : (
          <>
            <MessageBarTitle>{title}</MessageBarTitle>{' '}
          </>
        )}
        {children}
      </MessageBarBody>
      {actions || onDismiss ? (
        <MessageBarActions {...(onDismiss && { containerAction: <CloseButton onClick={onDismiss} /> })}>
          {actions}
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

function CloseButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label="Close this message"
      onClick={onClick}
    />
  );
}
