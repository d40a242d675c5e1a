import { useNavigate } from 'react-router';
import { bridge } from '../bridge/bridge';
import { useMay } from '../bridge/use-access';
import { useNotify } from '../feedback/notify';
import { publishAddress } from './publish-address';
import { useCollecting } from './use-collecting';

/** The carers' page saves what a carer sends by themselves under a name that ends so. */
export function isSubmission({ name }: Pick<File, 'name'>): boolean {
  return name.toLowerCase().endsWith('.age');
}

/** Takes files that carers sent and that were dropped on the window, and shows the inbox. */
export function useSubmissionDrop(): (files: readonly File[]) => Promise<void> {
  const navigate = useNavigate();
  const notify = useNotify();
  const may = useMay('collect.files');
  const collecting = useCollecting();
  return async (dropped) => {
    if (!may) {
      return notify({
        title: 'Only an officer or an administrator takes what carers sent',
        intent: 'warning',
      });
    }
    await collecting.files(dropped.map((file) => ({ path: bridge().pathOfDroppedFile(file) })));
    void navigate(publishAddress('inbox'));
  };
}
