import type { ActionEntryRow, ActionRow } from '../../../db/entities/action';
import { refusalOf, threadState, withEntry, type ThreadState } from '../../../domain/actions/thread';
import type { Check } from './check';

/** Threads against their own entries: what is shown in lists has to follow from what was said. */
export const actionsCheck: Check = {
  name: 'actions',
  title:
    'Every action stands where its entries put it; they are in order of time, and each could be written when it was.',
  run: async ({ books }) => {
    const actions = new Map((await books.actions.list()).map((action) => [action.id, action]));
    const entries = Map.groupBy(await books.actions.entries(), ({ action }) => action);
    const faults = [...actions.values()].flatMap((action) =>
      [
        ...faultsOfEntries(action, entries.get(action.id) ?? []),
        ...faultsOfMerging(action, actions, entries),
      ].map((fault) => `Action ${action.id}: ${fault}`),
    );
    return { faults, counted: `${actions.size.toLocaleString('en-GB')} actions` };
  },
};

function faultsOfEntries(action: ActionRow, entries: readonly ActionEntryRow[]): string[] {
  const [opening, ...others] = entries;
  if (opening?.kind !== 'message') return ['it does not begin with a message.'];
  const faults: string[] = [];
  let thread = threadState([opening]);
  let last = opening.at;
  for (const entry of others) {
    if (entry.kind === 'message') {
      faults.push(`entry ${entry.id} opens it a second time.`);
      continue;
    }
    if (entry.at < last) faults.push(`entry ${entry.id} was written before the one that it follows.`);
    last = entry.at;
    if (refusalOf(thread, entry.kind, entry.side) !== null)
      faults.push(`entry ${entry.id} could not be written as the action then stood.`);
    thread = withEntry(thread, entry);
  }
  if (!standsAt(action, thread)) faults.push('it does not stand where its entries put it.');
  const isOpenedAsSaid =
    action.openedAt === opening.at &&
    action.openedBySide === opening.side &&
    action.submission === opening.submission;
  if (!isOpenedAsSaid) faults.push('it was not opened as its first message says.');
  if (action.updatedAt !== last) faults.push('its last entry is of another time.');
  return faults;
}

function standsAt(action: ActionRow, thread: ThreadState): boolean {
  return (Object.keys(thread) as (keyof ThreadState)[]).every((key) => action[key] === thread[key]);
}

/** Where a duplicate was merged, the thread that goes on is its carer's, and says so. */
function faultsOfMerging(
  { id, provider, mergedInto }: ActionRow,
  actions: ReadonlyMap<number, ActionRow>,
  entries: ReadonlyMap<number, readonly ActionEntryRow[]>,
): string[] {
  if (mergedInto === null) return [];
  const isNamed = entries
    .get(mergedInto)
    ?.some(({ kind, details }) => kind === 'merged' && details.action === id);
  if (isNamed && actions.get(mergedInto)?.provider === provider) return [];
  return [`action ${mergedInto}, into which it was merged, is not its carer’s or does not say so.`];
}

/** The index that searches all texts has each of them, and nothing else. */
export const actionSearchCheck: Check = {
  name: 'action_search',
  title: 'The search finds every text of every action.',
  run: async ({ books }) => {
    const misindexed = await books.actions.misindexed();
    return {
      faults: misindexed.map((id) => `Action ${id}: the search does not have its texts as they are.`),
      counted: 'the whole index',
    };
  },
};
