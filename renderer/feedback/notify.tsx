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

const NotifyContext = createContext<Notify>(() => {});

/** Tells the person that something was done ("Saved P001") or failed. */
export function useNotify(): Notify {
  return use(NotifyContext);
}

const SHOWN_MS = 6000;
/** The bar at the bottom stays readable. */
const ABOVE_THE_BAR = { horizontal: 16, vertical: 40 };

/** Holds the messages; drawn once around the whole application. */
export function NotifyProvider({ children }: { readonly children: ReactNode }) {
  const toasterId = useId('messages');
  const { dispatchToast } = useToastController(toasterId);
  const notify = useMemo<Notify>(
    () => (given) => {
      const notice: Notice = typeof given === 'string' ? { title: given } : given;
      const intent = notice.intent ?? 'success';
      dispatchToast(<Message notice={notice} />, { intent, timeout: intent === 'error' ? -1 : SHOWN_MS });
    },
    [dispatchToast],
  );
  return (
    <NotifyContext value={notify}>
      {children}
      <Toaster
        toasterId={toasterId}
        position="bottom-end"
        offset={ABOVE_THE_BAR}
        limit={4}
        pauseOnHover
        pauseOnWindowBlur
      />
    </NotifyContext>
  );
}

function Message({ notice }: { readonly notice: Notice }) {
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
