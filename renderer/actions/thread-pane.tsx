import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type Ref, type RefObject } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ActionDetail } from '../../preload/contract/actions';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { Covered } from '../privacy/covered';
import type { Naming } from '../privacy/privacy';
import { ScreenLink } from '../layout/screen-link';
import { ClosureBadge, DueBadge, SideBadge } from './action-badges';
import { STACKED_TWO } from '../work-list/stacked';
import { actionAddress } from './actions-address';
import { ChangeRequests } from './change-requests';
import { EntryView } from './entry-view';
import { ThreadTasks } from './thread-tasks';
import type { TaskHindrances } from './possible-tasks';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: '0',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [STACKED_TWO]: { flexBasis: 'auto', flexShrink: 0 },
  },
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  titleRow: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  title: { flexGrow: 1, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [STACKED_TWO]: { overflow: 'visible' },
  },
});

/** Within a line of the end is at the end. */
const NEAR_PX = 24;

interface ThreadPaneProps {
  readonly ref: Ref<HTMLElement>;
  readonly detail: ActionDetail;
  readonly naming: Naming;
  /** Null for somebody who only reads. */
  readonly tasks: TaskHindrances | null;
  readonly busy: boolean;
  readonly onTask: (task: keyof TaskHindrances) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
  readonly composer: ReactNode;
}

/** The thread at the right: where it stands, the conversation, and below it what is written next. */
export function ThreadPane(props: ThreadPaneProps) {
  const { ref, detail, naming, tasks, busy, onTask, onStep, onClose, composer } = props;
  const styles = useStyles();
  const { action, entries } = detail;
  const body = useAtEnd(entries.length);
  const leave = (event: KeyboardEvent): void => {
    // A menu or a picker inside takes its own Esc first.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    // The pane takes Esc for everything in it; it is no control itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      className={styles.pane}
      aria-label={`Action ${action.id}`}
      tabIndex={-1}
      onKeyDown={leave}
    >
      <Stack gap="XS" className={styles.header}>
        <div className={styles.titleRow}>
          <Subtitle2 as="h2" className={styles.title}>
            {action.id} · {naming.text(action.title)}
          </Subtitle2>
          <StepButtons onStep={onStep} onClose={onClose} />
        </div>
        <Row gap="S">
          <SideBadge action={action} />
          <DueBadge action={action} />
          {action.closureRequested ? <ClosureBadge /> : null}
        </Row>
        <WhatItIsAbout detail={detail} naming={naming} />
        {tasks ? <ThreadTasks tasks={tasks} busy={busy} onTask={onTask} /> : null}
      </Stack>
      {/* A scrolled area must be reachable with the keyboard. */}
      <div
        ref={body}
        className={styles.body}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={`What was said in action ${action.id}`}
      >
        <Covered
          key={String(naming.hidesNames)}
          covers={naming.hidesNames}
          why="Hidden: messages may name people."
          showLabel="Show the messages"
        >
          <Stack as="ol" gap="S" aria-label={`Messages of action ${action.id}`}>
            {entries.map((entry) => (
              <EntryView
                key={entry.id}
                entry={entry}
                naming={naming}
                carer={naming.short(action.provider, action.providerName)}
              />
            ))}
          </Stack>
          <ChangeRequests detail={detail} />
        </Covered>
      </div>
      {composer}
    </section>
  );
}

/**
 * What came last is what one reads first: scrolled to the end as it opens and as something is written, and kept there while
 * what is below it grows, until one scrolls away.
 */
function useAtEnd(entries: number): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const goToEnd = (): void => element.scrollTo({ top: element.scrollHeight });
    isAtEnd.current = true;
    goToEnd();
    const size = new ResizeObserver(() => isAtEnd.current && goToEnd());
    const scrolled = (): void => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    };
    size.observe(element);
    element.addEventListener('scroll', scrolled);
    return () => {
      size.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [entries]);
  return body;
}

/** "Foster Carer Query from Amara Okafor (P001) about Payment of 2026-27/01, opened 3 Apr 2026". */
function WhatItIsAbout({ detail, naming }: Pick<ThreadPaneProps, 'detail' | 'naming'>) {
  const styles = useStyles();
  const { action, merged } = detail;
  const { typeName, openedBySide, provider, providerName, relatedTo, openedAt, mergedInto } = action;
  const related =
    relatedTo.kind === 'client' ? naming.short(relatedTo.ref, relatedTo.words) : relatedTo.words;
  return (
    <Text size={200} className={styles.about}>
      {typeName} {openedBySide === 'carer' ? 'from' : 'to'}{' '}
      <ScreenLink to={`/carers/${encodeURIComponent(provider)}`} inline>
        {naming.person(provider, providerName)}
      </ScreenLink>
      {relatedTo.kind === 'provider' ? null : (
        <>
          {' '}
          about{' '}
          <ScreenLink to={relatedTo.to} inline>
            {related}
          </ScreenLink>
        </>
      )}
      , opened {formatInstant(openedAt)}
      {mergedInto === null ? null : (
        <>
          . Merged into{' '}
          <ScreenLink to={actionAddress(mergedInto)} inline>
            action {mergedInto}
          </ScreenLink>
        </>
      )}
      {merged.length > 0 ? '. Taken in: ' : null}
      {merged.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <ScreenLink to={actionAddress(id)} inline>
            {id} {naming.text(title)}
          </ScreenLink>
        </span>
      ))}
    </Text>
  );
}

function StepButtons({ onStep, onClose }: Pick<ThreadPaneProps, 'onStep' | 'onClose'>) {
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label="Previous action"
        title="Previous action (K)"
        aria-keyshortcuts="K"
        onClick={() => onStep(-1)}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label="Next action"
        title="Next action (J)"
        aria-keyshortcuts="J"
        onClick={() => onStep(1)}
      />
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label="Close the thread"
        title="Back to the list (Esc)"
        onClick={onClose}
      />
    </>
  );
}
