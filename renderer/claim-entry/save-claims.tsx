import { Button } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import type { ClaimRow } from '../../preload/contract/claims';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useNotify } from '../feedback/notify';

interface SaveClaimsProps {
  readonly claims: readonly ClaimRow[];
  /** The reference of whom they are of or about. */
  readonly of: string;
}

/** Saves a list of claims as CSV, as the queue does. */
export function SaveClaims({ claims, of }: SaveClaimsProps) {
  const notify = useNotify();
  const save = async (): Promise<void> => {
    try {
      const { text } = await call('claims.csv', { claims: claims.map(({ id }) => id), withNames: true });
      const saved = await call('files.saveText', { suggestedName: `claims-${fileNamePart(of)}.csv`, text });
      if (saved) notify(`Saved ${saved.path}`);
    } catch (error) {
      notify({ title: 'The claims were not saved', body: asCommandFailure(error).message, intent: 'error' });
    }
  };
  return (
    <Button icon={<SaveRegular />} onClick={() => void save()}>
      Save as CSV
    </Button>
  );
}

/** A reference as a part of a file's name: what a file system could take for something else becomes `-`. */
export function fileNamePart(ref: string): string {
  return ref.replaceAll(/[^\p{L}\p{N}._-]/gu, '-');
}
