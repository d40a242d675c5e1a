import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimRow as StoredClaim } from '../../../db/entities/claim';
import { CHECK_CODES, type CheckCode } from '../../../domain/claims/check-types';
import type { ClaimBooks } from '../../../main/claims/claim-books';
import { claimChecks } from '../../../main/claims/claim-checks';
import { CHECK_LEVELS, type CheckLevel } from '../../../main/settings/claim-settings';
import { acceptedClaim, anItem, enterClaiming, PDF, submittedClaim } from '../../builders/claims';
import { aCheckedItem, aCheckInput } from '../../builders/checked-items';
import { withDesk, type Desk } from '../../builders/desk';
import { ADA, PAT } from '../../builders/people';

async function claiming(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await desk.ledger.transaction(enterClaiming);
    await work(desk);
    expect(desk.unexpected).toEqual([]);
  });
}

const PAPER = { name: 'log.pdf', bytes: PDF };

test('what was claimed before cannot be accepted again; rejected, it is told as such when it comes again', async () => {
  await claiming(async (desk) => {
    const first = anItem({ description: 'Mill Lane to St Mary’s Primary School', attachment: PAPER });
    await acceptedClaim(desk, [first]);
    const again = { ...first, description: 'MILL LN - ST MARYS PRIM SCH' };
    const second = await submittedClaim(desk, [again]);
    expect(second.items[0]?.checks).toEqual([
      {
        code: 'claimed_before',
        level: 'blocking',
        message:
          'Claim 1, item 1 is the same journey on the same day: 7 Apr 2026, Mill Lane to St Mary’s Primary School, 12.5 miles, accepted on 14 Apr 2026.',
        comparedWith: { claim: 1, item: 1 },
      },
      expect.objectContaining({ code: 'same_attachment', level: 'advisory' }),
    ]);
    expect(await desk.refusal(PAT, 'claims.accept', { claim: 2 })).toMatchObject({ code: 'blocking_checks' });
    await desk.ask(PAT, 'claims.reject', { claim: 2, reason: 'Claimed before.' });
    const third = await submittedClaim(desk, [{ ...again, attachment: null }]);
    const codes = third.items[0]?.checks.map(({ code }) => code);
    expect(codes).toEqual(['claimed_before', 'rejected_before', 'no_attachment']);
    await desk.ask(ADA, 'settings.set', { key: 'claims.checks.claimed_before', value: 'off' });
    await desk.ask(ADA, 'settings.set', { key: 'claims.checks.rejected_before', value: 'off' });
    const left = await desk.ask(PAT, 'claims.read', { id: 3 });
    expect(left.items[0]?.checks.map(({ code }) => code)).toEqual(['no_attachment']);
  });
});

test('what everybody claims tells what is unusually high: what is before the panel and accepted, not rejected', async () => {
  await claiming(async (desk) => {
    const ten = Array.from({ length: 10 }, (_unused, index) => anItem({ description: `Route ${index}` }));
    await acceptedClaim(desk, ten);
    await submittedClaim(desk, [anItem({ quantityHundredths: 90_000, description: 'Penzance' })]);
    await desk.ask(PAT, 'claims.reject', { claim: 2, reason: 'Too far.' });
    const quantities = await desk.ledger.read(async (books) => await books.claims.claimedQuantities(100));
    expect(quantities.map(({ quantityHundredths }) => quantityHundredths)).toEqual(ten.map(() => 1250));
    expect(await desk.ledger.read(async (books) => await books.claims.claimedQuantities(4))).toHaveLength(4);
  });
});

test('a check that is off says nothing, and the others what they said', () => {
  const items = [
    { standing: 'accepted' as const },
    { attachmentHash: 'b1', toDay: '2026-05-08' },
    { claimDay: '2026-09-01', attachmentHash: null },
    { serviceLevel: 'GONE', fromDay: '2026-01-01' },
    { quantityHundredths: 2_000_000 },
  ].map((facts, index) => aCheckedItem({ ...facts, id: index + 1, claim: index + 1 }));
  const everything = foundWith(items, () => 'advisory');
  expect(new Set(everything.map(({ code }) => code)).size).toBeGreaterThan(6);
  const someLevels = fc.dictionary(fc.constantFrom(...CHECK_CODES), fc.constantFrom(...CHECK_LEVELS));
  fc.assert(
    fc.property(someLevels, (levels) => {
      const levelOf = (code: CheckCode): CheckLevel => levels[code] ?? 'advisory';
      const told = everything
        .filter(({ code }) => levelOf(code) !== 'off')
        .map((check) => ({ ...check, level: levelOf(check.code) }));
      expect(foundWith(items, levelOf)).toEqual(told);
    }),
  );
});

function foundWith(
  items: readonly ReturnType<typeof aCheckedItem>[],
  levelOf: (code: CheckCode) => CheckLevel,
) {
  const claims = items.map(
    ({ claim, provider, claimDay }) =>
      ({ id: claim, provider, day: claimDay, state: 'submitted' }) as StoredClaim,
  );
  const { clients, serviceLevels, rates, limits, placements } = aCheckInput([]);
  const books = {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    items,
    itemsOf: Map.groupBy(items, ({ claim }) => claim),
    decisionsOn: new Map(),
    placementsOf: new Map([['P001', placements]]),
    clients,
    serviceLevels,
    rates,
    limits,
    usual: new Map(),
    levels: Object.fromEntries(CHECK_CODES.map((code) => [code, levelOf(code)])) as ClaimBooks['levels'],
  };
  const checksOf = claimChecks(books as unknown as ClaimBooks);
  return claims.flatMap((claim) => [...checksOf(claim)].flatMap(([, checks]) => checks));
}
