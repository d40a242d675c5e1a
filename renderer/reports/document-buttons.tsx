import { Button, type ButtonProps } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import type { CommandName, InputOf } from '../../preload/contract';
import { call } from '../bridge/bridge';
import { useMay } from '../bridge/use-access';
import { useAttempt } from '../feedback/use-attempt';

interface ExportButtonProps {
  /** The command that it ends in: nobody sees the button who may not call it. */
  readonly command: CommandName;
  readonly isBusy: boolean;
  readonly onExport: () => void;
}

/** Writes the document that is shown as a file. */
export function ExportButton({ command, isBusy, onExport }: ExportButtonProps) {
  if (!useMay(command)) return null;
  return (
    <Button size="small" icon={<ArrowExportUpRegular />} disabledFocusable={isBusy} onClick={onExport}>
      Export
    </Button>
  );
}

interface PrintButtonProps<Name extends CommandName> {
  /** The command that prints: nobody sees the button who may not call it. */
  readonly command: Name;
  readonly input: InputOf<Name>;
  /** Where it fails: "The purchase orders were not printed". */
  readonly failedTitle: string;
  /** What to do instead. */
  readonly advice?: string;
  readonly size?: NonNullable<ButtonProps['size']>;
}

/** Prints the document that is shown. */
export function PrintButton<Name extends CommandName>(props: PrintButtonProps<Name>) {
  const { command, input, failedTitle, advice, size = 'small' } = props;
  const mayPrint = useMay(command);
  const { busy, attempt } = useAttempt();
  if (!mayPrint) return null;
  const print = async (): Promise<void> => void (await call(command, input));
  return (
    <Button
      size={size}
      icon={<PrintRegular />}
      disabledFocusable={busy}
      onClick={() => void attempt(failedTitle, print, advice)}
    >
      Print
    </Button>
  );
}
