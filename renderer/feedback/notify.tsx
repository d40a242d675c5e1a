import {
  Button,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
  type ToastIntent,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { createContext, use, useMemo, type ReactNode } from 'react';

/** A short message at the corner of the window. Errors stay until they are closed. */
export interface Notice {
  readonly title: string;
  readonly body?: ReactNode;
  readonly intent?: ToastIntent;
}

export type Notify = (notice: Notice | string) => void;

interface Notices {
  readonly notify: Notify;
  readonly clear: () => void;
}

const NoticesContext = createContext<Notices>({ notify: () => {}, clear: () => {} });

/** Tells the person that something was done ("Saved P001") or failed. */
export function useNotify(): Notify {
  return use(NoticesContext).notify;
}

/** Takes all messages off the screen: they may name people, and whoever they were for has left. */
export function useClearNotices(): () => void {
  return use(NoticesContext).clear;
}

const SHOWN_MS = 6000;
/** The bar at the bottom stays readable. */
const ABOVE_THE_BAR = { horizontal: 16, vertical: 40 };

/** Holds the messages; drawn once around the whole application. */
export function NotifyProvider({ children }: { readonly children: ReactNode }) {
  const toasterId = useId('messages');
  const { dispatchToast, dismissAllToasts } = useToastController(toasterId);
  const notices = useMemo<Notices>(
    () => ({
      notify: (given) => {
        const notice: Notice = typeof given === 'string' ? { title: given } : given;
        const intent = notice.intent ?? 'success';
        dispatchToast(messageOf(notice), { intent, timeout: intent === 'error' ? -1 : SHOWN_MS });
      },
      clear: dismissAllToasts,
    }),
    [dispatchToast, dismissAllToasts],
  );
  return (
    <NoticesContext value={notices}>
      {children}
      <Toaster
        toasterId={toasterId}
        position="bottom-end"
        offset={ABOVE_THE_BAR}
        limit={4}
        pauseOnHover
        pauseOnWindowBlur
      />
    </NoticesContext>
  );
}

function messageOf(notice: Notice): ReactNode {
  const close = (
    <ToastTrigger>
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label="Close this message"
      />
    </ToastTrigger>
  );
  return (
    <Toast>
      <ToastTitle action={close}>{notice.title}</ToastTitle>
      {notice.body ? <ToastBody>{notice.body}</ToastBody> : null}
    </Toast>
  );
}
