import canonicalize from 'canonicalize';
import { readState, STATE_SUBJECTS, stateKey } from './audited-state';
import type { Check } from './check';

const SHOWN_FAULTS = 20;

/** The tables against the audit trail: every row is what its last event left, and nothing is there without one. */
export const stateCheck: Check = {
  name: 'changes_audited',
  title: 'Every carer, child, placement, rate and setting is as its last recorded change left it.',
  run: async ({ books }) => {
    const last = new Map<string, unknown>();
    for await (const batch of books.audit.batches()) {
      for (const { subjectKind, subjectRef, before, after } of batch) {
        const isChange = before !== null || after !== null;
        if (isChange && (STATE_SUBJECTS as readonly string[]).includes(subjectKind)) {
          last.set(stateKey(subjectKind, subjectRef), after);
        }
      }
    }
    const state = await readState(books);
    const faults: string[] = [];
    for (const key of new Set([...state.keys(), ...last.keys()])) {
      if (canonicalize(state.get(key) ?? null) !== canonicalize(last.get(key) ?? null)) {
        faults.push(`${describe(key)} was changed behind the application’s back.`);
      }
    }
    const rest = faults.length - SHOWN_FAULTS;
    const shown = rest > 0 ? [...faults.slice(0, SHOWN_FAULTS), `And ${rest} more.`] : faults;
    return { faults: shown, counted: `${state.size} rows` };
  },
};

function describe(key: string): string {
  const [kind = '', ...ref] = key.split(' ');
  return `${kind.replace('_', ' ')} ${ref.join(' ')}`.replace(/^./, (letter) => letter.toUpperCase());
}
