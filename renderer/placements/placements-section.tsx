import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { PlacementRow } from '../../preload/contract/placements';
import { useMay } from '../bridge/use-access';
import { PageSection } from '../layout/page-section';
import { Stack } from '../layout/stack';
import { PlacementForm, type PlacementTask } from './placement-form';
import { PlacementTimeline } from './placement-timeline';
import type { PlacementsOf } from './placement-words';
import { PlacementsTable } from './placements-table';
import { useLedgerDay } from './use-ledger-day';

/** The placements of a carer or a child: on a timeline and in a table, to add, change and end. */
export function PlacementsSection({
  placements,
  of,
}: {
  placements: readonly PlacementRow[];
  of: PlacementsOf;
}) {
  const today = useLedgerDay();
  const mayChange = useMay('placements.save');
  const [task, setTask] = useState<PlacementTask | null>(null);
  const newestFirst = [...placements].sort(
    (a, b) => b.startDate.localeCompare(a.startDate) || a.ref.localeCompare(b.ref),
  );
  const add = () =>
    setTask('carer' in of ? { task: 'add', provider: of.carer } : { task: 'add', client: of.child });
  return (
    <PageSection
      title="Placements"
      actions={
        mayChange && (
          <Button icon={<AddRegular />} onClick={add}>
            Add placement
          </Button>
        )
      }
    >
      {placements.length === 0 ? (
        <Text>
          No placement yet. Each placement will be shown here on a timeline: add one, or import the placements
          file.
        </Text>
      ) : (
        <Stack gap="L">
          <PlacementTimeline
            placements={newestFirst}
            of={of}
            today={today}
            onOpen={(placement) => mayChange && setTask({ task: 'change', placement })}
          />
          <PlacementsTable
            placements={newestFirst}
            of={of}
            today={today}
            onTask={mayChange ? setTask : null}
          />
        </Stack>
      )}
      {task && <PlacementForm task={task} onClose={() => setTask(null)} />}
    </PageSection>
  );
}
