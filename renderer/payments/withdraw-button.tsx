import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { PeriodName } from '../../domain/calendar/periods';
import type { ExceptionRow } from '../../preload/contract/periods';
import { useCommand } from '../bridge/use-command';
import { ErrorState } from '../layout/states';

/** Withdraws an acceptance: the exception waits to be looked at again. */
export function WithdrawButton({ period, exception }: { period: PeriodName; exception: ExceptionRow }) {
  const withdraw = useCommand('periods.withdrawAcceptance');
  const { provider, code, subject, message } = exception;
  return (
    <div>
      <Button
        icon={<ArrowUndoRegular />}
        disabledFocusable={withdraw.isPending}
        onClick={() => withdraw.mutate({ period, provider, code, subject, message })}
      >
        Withdraw the acceptance
      </Button>
      {withdraw.error ? <ErrorState error={withdraw.error} title="Not withdrawn" /> : null}
    </div>
  );
}
