import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { Row } from '../layout/row';
import { fileName, type AttachedFile } from './attached-files';

const useStyles = makeStyles({
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
});

interface AttachedFilesListProps {
  readonly files: readonly AttachedFile[];
  readonly onFiles: (files: readonly AttachedFile[]) => void;
}

/** The files that will go with a message. */
export function AttachedFilesList({ files, onFiles }: AttachedFilesListProps) {
  const styles = useStyles();
  if (files.length === 0) return null;
  return (
    <Row as="ul" gap="S" aria-label="Files with this message">
      {files.map((file, index) => (
        // Two of the same name may be two files.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${index} ${fileName(file)}`} className={styles.file}>
          <AttachRegular />
          <Text className={styles.name}>{fileName(file)}</Text>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={`Take ${fileName(file)} off`}
            onClick={() => onFiles(files.filter((_file, at) => at !== index))}
          />
        </li>
      ))}
    </Row>
  );
}
