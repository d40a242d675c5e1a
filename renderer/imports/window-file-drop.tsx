import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { bridge } from '../bridge/bridge';
import { useMay } from '../bridge/use-access';
import { useNotify } from '../feedback/notify';
import { publishAddress } from '../publish/publish-address';
import { isSubmission, useSubmissionDrop } from '../publish/submission-drop';
import { IMPORTS_ADDRESS, previewOf } from './import-address';

const useStyles = makeStyles({
  cover: {
    position: 'fixed',
    inset: tokens.spacingHorizontalL,
    zIndex: 1_000_000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    pointerEvents: 'none',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.95,
  },
});

/**
 * A file dropped anywhere on the window leads to the import's preview, unless the screen takes it itself; files that carers
 * sent go to the inbox of submissions. Drawn once, inside the frame.
 */
export function WindowFileDrop() {
  const styles = useStyles();
  const isOver = useFileDrop();
  if (!isOver) return null;
  return (
    <div className={styles.cover}>
      <ArrowUploadRegular fontSize={32} />
      <Subtitle1>
        Drop a list to see what importing it would do, or a file that a carer sent to take it
      </Subtitle1>
    </div>
  );
}

function useFileDrop(): boolean {
  const navigate = useNavigate();
  const notify = useNotify();
  const may = useMay('imports.preview');
  const isAtPublish = useLocation().pathname.startsWith(publishAddress());
  const takeSubmissions = useEffectEvent(useSubmissionDrop());
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // A part of the screen takes it itself, such as the form of a claim's item.
      if (event.defaultPrevented) return setIsOver(false);
      event.preventDefault();
      setIsOver(may);
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another inside the window is not leaving the window.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      setIsOver(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && files.every(isSubmission)) return void takeSubmissions(files);
      if (isAtPublish || files.some(isSubmission)) {
        return notify({
          title: 'Nothing was taken',
          body: 'What the carers’ page saves has a name that ends in .age. Drop such files by themselves.',
          intent: 'warning',
        });
      }
      if (!may)
        return notify({ title: 'Only an officer or an administrator imports files', intent: 'warning' });
      if (files.length !== 1) return notify({ title: 'Drop one file at a time', intent: 'warning' });
      void navigate(IMPORTS_ADDRESS, { state: previewOf(bridge().pathOfDroppedFile(files[0]!), Date.now()) });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [navigate, notify, may, isAtPublish]);
  return isOver;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
