import { formatDate, formatInstant } from '../../../domain/calendar/format-dates';
import type { ActionDetail, ActionRow, FoundAction } from '../../../preload/contract/actions';
import { WrongUsage } from '../failure';
import type { GlobalOptions } from '../open-door';
import { printOutcome } from '../output';

/** Prints a thread as it stands now. */
export function printAction(detail: ActionDetail, options: GlobalOptions): void {
  const { action, entries, changes, merged } = detail;
  const outcome = {
    ...rowJson(action),
    entries: entries.map(entryJson),
    changes: changes.map(({ action: _action, ...change }) => change),
    merged: merged.map(({ id }) => id),
  };
  printOutcome(outcome, options.json ?? false, () => detailInWords(detail));
}

/** What programs read of a thread. `due` is green, amber or red by today's date. */
export function rowJson({ typeName: _type, providerName: _name, relatedTo, ...row }: ActionRow) {
  return { ...row, relatedTo: { kind: relatedTo.kind, ref: relatedTo.ref } };
}

export function foundJson({ excerpt, ...row }: FoundAction) {
  // Without the marks of the words that were looked for.
  return { ...rowJson(row), excerpt: excerpt.replaceAll(/[\uE000\uE001]/g, '') };
}

type Entry = ActionDetail['entries'][number];

function entryJson({ link, ...entry }: Entry) {
  return { ...entry, link: link && link.words };
}

/** A thread in a row of a table. */
export function rowInWords(row: ActionRow): string[] {
  return [
    String(row.id),
    row.state === 'closed' ? 'closed' : `${row.assignedTo}’s turn`,
    row.dueOn === null ? '' : `due ${formatDate(row.dueOn)}${row.due === 'red' ? ', overdue' : ''}`,
    row.provider,
    row.assignee ?? '',
    row.typeName,
    row.closureRequested ? `${row.title} (closure requested)` : row.title,
  ];
}

function detailInWords({ action, entries, changes }: ActionDetail): string {
  const { id, provider, providerName, typeName, title, relatedTo } = action;
  return [
    `Action ${id}, ${typeName}, carer ${provider} ${providerName}: ${title}`,
    `About: ${relatedTo.words}. ${stateInWords(action)}`,
    ...entries.map(entryInWords),
    ...changes.map(
      (change) =>
        `\nChange request ${change.id}, ${change.requested.kind.replace('_', ' ')}: ${change.state}`,
    ),
  ].join('\n');
}

function stateInWords(action: ActionRow): string {
  const { state, assignedTo, assignee, mergedInto, dueOn, closureRequested } = action;
  if (mergedInto !== null) return `Merged into action ${mergedInto}.`;
  if (state === 'closed') return 'Closed.';
  const turn = assignedTo === 'carer' ? 'It is the carer’s turn' : 'It is the team’s turn';
  return [
    dueOn === null ? `${turn}.` : `${turn}, due ${formatDate(dueOn)}.`,
    assignee === null ? '' : `${assignee} has it.`,
    closureRequested ? 'The carer has requested closure.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function entryInWords(entry: Entry): string {
  const { side, by, at, origin, kind, body, did, link, seenByCarer, attachments } = entry;
  const who =
    side === 'carer' ? `carer, by ${origin}${origin === 'portal' ? '' : `, taken down by ${by}`}` : by;
  const what = [seenByCarer ? '' : 'INTERNAL', kind.replace('_', ' '), did ?? '', link?.words ?? ''];
  const heading = `\n${formatInstant(at)}, ${who}: ${what.filter((part) => part !== '').join(' · ')}`;
  const lines = body === '' ? [] : body.split('\n');
  return [heading, ...lines, ...attachments.map(({ name }) => `[${name}]`)].join('\n  ');
}

/** A number as it is written on the command line. */
export function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new WrongUsage(`Give a number such as 12, not ${text}.`);
  return Number(text);
}
