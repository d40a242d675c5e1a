import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ClaimDetail, ClaimRemark } from '../../preload/contract/claims';
import { Covered } from './covered';
import type { Naming } from './privacy';

const useStyles = makeStyles({
  heading: { margin: 0 },
  thread: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  remark: {
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  answer: { marginLeft: tokens.spacingHorizontalXL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ClaimRemarksProps {
  readonly detail: ClaimDetail;
  readonly naming: Naming;
  readonly mayAsk: boolean;
  readonly onAsk: (kind: 'question' | 'answer') => void;
}

/** What the carer was asked about the claim, and what they answered. */
export function ClaimRemarks({ detail, naming, mayAsk, onAsk }: ClaimRemarksProps) {
  const styles = useStyles();
  const { remarks, claim } = detail;
  if (remarks.length === 0 && !mayAsk) return null;
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        Questions to the carer
      </Subtitle2>
      {remarks.length === 0 ? <Text>Nothing was asked yet.</Text> : null}
      {remarks.length > 0 ? (
        <Covered
          key={String(naming.hidesNames)}
          covers={naming.hidesNames}
          why="Hidden: questions and answers may name people."
          showLabel="Show the questions"
        >
          <ol className={styles.thread} aria-label={`Questions about claim ${claim.id}`}>
            {remarks.map((remark) => (
              <Remark key={`${remark.at} ${remark.kind}`} remark={remark} naming={naming} />
            ))}
          </ol>
        </Covered>
      ) : null}
      {mayAsk ? (
        <div className={styles.buttons}>
          <Button
            size="small"
            icon={<ChatHelpRegular />}
            onClick={() => onAsk('question')}
            aria-keyshortcuts="Q"
          >
            Ask the carer (Q)
          </Button>
          {remarks.length > 0 ? (
            <Button size="small" icon={<ChatRegular />} onClick={() => onAsk('answer')}>
              Write down the answer
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function Remark({ remark, naming }: { readonly remark: ClaimRemark; readonly naming: Naming }) {
  const styles = useStyles();
  const { kind, by, at, text } = remark;
  const isAnswer = kind === 'answer';
  return (
    <li className={mergeClasses(styles.remark, isAnswer && styles.answer)}>
      <Text size={200} weight="semibold">
        {isAnswer ? `The carer’s answer, written down by ${by}` : `Asked by ${by}`}, {formatInstant(at)}
      </Text>
      <Text>{naming.text(text)}</Text>
    </li>
  );
}
