import canonicalize from 'canonicalize';
import { acceptanceRef } from '../../../db/acceptance-ref';
import { readState, stateKey, type AuditedState } from './audited-state';
import type { Check, Evidence } from './check';
import { sameAccount, userFacts, type ReplayedBankDetails } from './replayed-trail';

const SHOWN_FAULTS = 20;

/** The tables against the audit trail: every row is what its last event left, and nothing is there without one. */
export const stateCheck: Check = {
  name: 'changes_audited',
  title:
    'Every carer, their bank details, child, placement, rate, one-off payment, claim, decision of the panel, extra, recovery plan, attached file, period, accepted exception, user and setting is as its last recorded change left it.',
  run: async (evidence) => {
    const { state: recorded } = await evidence.trail();
    const state = await readEverything(evidence);
    const faults: string[] = [];
    for (const key of new Set([...state.keys(), ...recorded.keys()])) {
      if (canonicalize(state.get(key) ?? null) !== canonicalize(recorded.get(key) ?? null))
        faults.push(changed(key));
    }
    faults.push(...(await changedBankDetails(evidence)));
    const rest = faults.length - SHOWN_FAULTS;
    const shown = rest > 0 ? [...faults.slice(0, SHOWN_FAULTS), `And ${rest} more.`] : faults;
    return { faults: shown, counted: `${state.size.toLocaleString('en-GB')} rows` };
  },
};

async function readEverything({ books }: Evidence): Promise<AuditedState> {
  const state = await readState(books);
  for (const user of await books.users.list()) state.set(stateKey('user', user.name), userFacts({ ...user }));
  for (const { period, firstDay, lastDay, payDate } of await books.periods.list()) {
    state.set(stateKey('period', period), { period, firstDay, lastDay, payDate });
    for (const row of await books.exceptions.ofPeriod(period))
      state.set(stateKey('exception', acceptanceRef(row)), row);
  }
  return state;
}

/** Money goes where the confirmed details say: they, and those that wait, have to be what somebody entered. */
async function changedBankDetails({ books, trail }: Evidence): Promise<string[]> {
  const { bank } = await trail();
  const faults: string[] = [];
  for (const { ref } of await books.providers.list()) {
    const held = await books.bankDetails.current(ref);
    const recorded = bank.get(ref);
    const isAsRecorded =
      same(held.confirmed, recorded?.confirmed ?? null) &&
      same(held.unconfirmed, recorded?.unconfirmed ?? null);
    if (!isAsRecorded) faults.push(changed(stateKey('bank_details', ref)));
  }
  return faults;
}

type Account = Pick<ReplayedBankDetails, 'sortCode' | 'accountNumber' | 'accountName'>;

function same(held: Account | null, recorded: Account | null): boolean {
  return held === null || recorded === null ? held === recorded : sameAccount(held, recorded);
}

function changed(key: string): string {
  const [kind = '', ...ref] = key.split(' ');
  const what = `${kind.replace('_', ' ')} ${ref.join(' ')}`.replace(/^./, (letter) => letter.toUpperCase());
  return `${what} was changed behind the application’s back.`;
}
