import { Button, type ButtonProps } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { call } from '../bridge/bridge';
import { useAttempt } from './use-attempt';

interface ShowInFolderButtonProps {
  /** A file, or a folder. */
  readonly path: string;
  /** What it is, should it not be there any more. */
  readonly what?: string;
  readonly size?: NonNullable<ButtonProps['size']>;
}

/** Opens the system's file manager at a file or folder. */
export function ShowInFolderButton({ path, what = 'folder', size = 'medium' }: ShowInFolderButtonProps) {
  const { attempt } = useAttempt();
  const show = async (): Promise<void> => void (await call('files.show', { path }));
  return (
    <Button
      size={size}
      icon={<FolderOpenRegular />}
      onClick={() => void attempt(`The ${what} could not be shown`, show)}
    >
      Show in folder
    </Button>
  );
}
