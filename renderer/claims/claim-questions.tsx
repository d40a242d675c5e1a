import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ActionEntryRow, ActionRow } from '../../preload/contract/actions';
import type { ClaimDetail, ClaimRemark } from '../../preload/contract/claims';
import { useCommandQuery } from '../bridge/use-command-query';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { Covered } from '../privacy/covered';
import type { Naming } from '../privacy/privacy';

const useStyles = makeStyles({
  heading: { margin: 0 },
  message: {
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  ofCarer: { marginLeft: tokens.spacingHorizontalXL },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

interface ClaimQuestionsProps {
  readonly detail: ClaimDetail;
  readonly naming: Naming;
  readonly mayAsk: boolean;
  readonly onAsk: () => void;
}

/** What the carer was asked about the claim and what they answered: in its actions, and in remarks from before those. */
export function ClaimQuestions({ detail, naming, mayAsk, onAsk }: ClaimQuestionsProps) {
  const styles = useStyles();
  const { remarks, claim } = detail;
  const query = useCommandQuery('actions.list', { openOnly: false, claim: claim.id });
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        Messages about this claim
      </Subtitle2>
      <QueryView query={query} loading="Reading what was asked…">
        {(actions) =>
          remarks.length === 0 && actions.length === 0 ? (
            <Text>None yet. What the carer is asked, and their answers, will be here.</Text>
          ) : (
            <Covered
              key={String(naming.hidesNames)}
              covers={naming.hidesNames}
              why="Hidden: messages may name people."
              showLabel="Show the messages"
            >
              {remarks.length > 0 ? (
                <Stack as="ol" gap="S" aria-label={`Questions about claim ${claim.id}`}>
                  {remarks.map((remark) => (
                    <Message
                      key={`${remark.at} ${remark.kind}`}
                      {...messageOf(remark)}
                      text={naming.text(remark.text)}
                    />
                  ))}
                </Stack>
              ) : null}
              {actions.toReversed().map((action) => (
                <ClaimThread key={action.id} action={action} naming={naming} />
              ))}
            </Covered>
          )
        }
      </QueryView>
      {mayAsk ? (
        <Row gap="S">
          <Button size="small" icon={<ChatHelpRegular />} onClick={onAsk} aria-keyshortcuts="Q">
            Ask the carer (Q)
          </Button>
        </Row>
      ) : null}
    </>
  );
}

/** The messages of an action about the claim, as the carer sees them. All else is done where the action is. */
function ClaimThread({ action, naming }: { readonly action: ActionRow; readonly naming: Naming }) {
  const styles = useStyles();
  const query = useCommandQuery('actions.read', { id: action.id });
  const turn = action.assignedTo === 'carer' ? 'waiting for the carer' : 'with the team';
  return (
    <>
      <div className={styles.line}>
        <ScreenLink to={`/actions/${action.id}`}>Action {action.id}</ScreenLink>
        <Text>
          {naming.text(action.title)} ({action.state === 'closed' ? 'closed' : turn})
        </Text>
      </div>
      <QueryView query={query} loading="Reading the messages…">
        {({ entries }) => (
          <Stack as="ol" gap="S" aria-label={`Messages of action ${action.id}`}>
            {entries
              .filter(({ seenByCarer, body }) => seenByCarer && body !== '')
              .map((entry) => (
                <Message key={entry.id} {...writtenBy(entry)} text={naming.text(entry.body)} />
              ))}
          </Stack>
        )}
      </QueryView>
    </>
  );
}

interface MessageProps {
  readonly ofCarer: boolean;
  readonly by: string;
  readonly text: string;
}

function Message({ ofCarer, by, text }: MessageProps) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.message, ofCarer && styles.ofCarer)}>
      <Text size={200} weight="semibold">
        {by}
      </Text>
      <Text>{text}</Text>
    </li>
  );
}

function writtenBy({ side, by, at, origin }: ActionEntryRow): Pick<MessageProps, 'ofCarer' | 'by'> {
  if (side === 'team') return { ofCarer: false, by: `${by}, ${formatInstant(at)}` };
  const how = origin === 'portal' ? 'on the carers’ page' : `taken down by ${by}`;
  return { ofCarer: true, by: `The carer, ${how}, ${formatInstant(at)}` };
}

function messageOf({ kind, by, at }: ClaimRemark): Pick<MessageProps, 'ofCarer' | 'by'> {
  return kind === 'answer'
    ? { ofCarer: true, by: `The carer’s answer, written down by ${by}, ${formatInstant(at)}` }
    : { ofCarer: false, by: `Asked by ${by}, ${formatInstant(at)}` };
}
