import { effectOfRule, totalOfEffect, type ExtrasOfPeriod } from '../../domain/extras/extra-effect';
import { sumPence } from '../../domain/money/pence';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import type { ExtraOfChild, ExtrasEffect, extrasContract } from '../../preload/contract/extras';
import type { Handlers } from '../door/context';
import { gatherFacts } from '../periods/gather-facts';
import { readPlacementNames, type PlacementNames } from '../placements/placement-rows';
import { ruleOf } from './save-extra';

type Services = Handlers<typeof extrasContract>;

/** What a rule would pay in the current period and the later ones of its year, child by child. */
export const effectOfExtra: Services['extras.effect'] = async ({ books }, input) => {
  const rule = await ruleOf(books, input);
  const periods = await books.periods.list();
  const calendarTo = periods.at(-1)?.lastDay ?? null;
  const current = await books.periods.current();
  if (current?.state !== 'current') return { ...NO_EFFECT, calendarTo };
  const facts = await gatherFacts(books, { ...current, state: 'current' });
  const later = periods.filter(({ state }) => state === 'future');
  const effect = effectOfRule(facts, later, rule);
  const known = await books.extraRules.find(rule.ref);
  const now = known ? effectOfRule(facts, later, known) : [];
  return {
    ...inWords(effect, now, await readPlacementNames(books)),
    totalPence: totalOfEffect(effect),
    nowPence: totalOfEffect(now),
    earlierPence: sumPence(earlier(effect).map(({ amountPence }) => amountPence)),
    calendarTo,
  };
};

const NO_EFFECT: Omit<ExtrasEffect, 'calendarTo'> = {
  periods: [],
  children: [],
  totalPence: 0,
  nowPence: 0,
  earlierPence: 0,
};

/** The lines for finalised periods. */
function earlier(effect: readonly ExtrasOfPeriod[]): PaymentLine[] {
  return effect.flatMap(({ period, lines }) =>
    lines.filter(({ carePeriod }) => carePeriod !== period.period),
  );
}

function inWords(
  effect: readonly ExtrasOfPeriod[],
  now: readonly ExtrasOfPeriod[],
  names: PlacementNames,
): Pick<ExtrasEffect, 'periods' | 'children'> {
  const nowOf = new Map(now.map(({ period, lines }) => [period.period, sumOf(lines)]));
  return {
    periods: effect.map(({ period: { period, payDate }, state, lines }) => ({
      period,
      payDate,
      state,
      children: new Set(lines.map(({ client }) => client)).size,
      amountPence: sumOf(lines),
      nowPence: nowOf.get(period) ?? 0,
    })),
    children: effect.flatMap(({ period: { period }, lines }) =>
      lines.map((line) => childOf(line, period, names)),
    ),
  };
}

function sumOf(lines: readonly PaymentLine[]): number {
  return sumPence(lines.map(({ amountPence }) => amountPence));
}

function childOf(
  { client, provider, placement, from, reason, amountPence, carePeriod }: PaymentLine,
  paidIn: string,
  names: PlacementNames,
): ExtraOfChild {
  return {
    client: client ?? '',
    clientName: names.clients.get(client ?? '') ?? client ?? '',
    provider,
    providerName: names.providers.get(provider) ?? provider,
    placement: placement ?? '',
    on: from,
    age: reason.kind === 'extra' ? (reason.due?.age ?? null) : null,
    amountPence,
    carePeriod,
    paidIn,
  };
}
