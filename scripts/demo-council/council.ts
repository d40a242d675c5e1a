import { PERIODS, LIVED_PERIODS } from './calendar';
import { makeCarers, STORY_CARERS, type Carer } from './carers';
import { clientVersions, nursery, type BirthDateCorrection, type Child } from './children';
import type { ClientRow, KnownIn, PlacementRow, ProviderRow, RateRow, Version } from './history';
import { chance, type Chance } from './random';
import { FOSTERING, RATE_VERSIONS, SERVICE_LEVELS } from './service-levels';
import { placementVersions, type Stay } from './stays';
import { tellStories } from './stories';
import { makeTown } from './town';
import type { PaymentPeriod } from '../../domain/calendar/periods';

/** The whole demo council: every fact, and when it became known. */
export interface Council {
  readonly providers: readonly Version<ProviderRow>[];
  readonly clients: readonly Version<ClientRow>[];
  readonly serviceLevels: typeof SERVICE_LEVELS;
  readonly rates: readonly Version<RateRow>[];
  readonly placements: readonly Version<PlacementRow>[];
  readonly periods: readonly PaymentPeriod[];
}

const CHILDREN = 900;

/** Makes the council: the same one each time. */
export function makeCouncil(): Council {
  const luck = chance(20_260_407);
  const carers = makeCarers();
  const born = nursery(luck);
  const stories = tellStories(carers.slice(0, STORY_CARERS), born);
  const others = carers.slice(STORY_CARERS);
  const children = born.born.length;
  const town = recordedWithWrongCarer(luck, makeTown(luck, others, born, CHILDREN), others);
  const stays = [...stories.stays, ...town];
  const corrections = [...stories.corrections, ...wrongBirthDates(luck, born.born.slice(children), town)];
  return {
    providers: [...stories.carers, ...others].flatMap((carer) => carer.versions),
    clients: clientVersions(born.born, firstKnown(stays), corrections),
    serviceLevels: SERVICE_LEVELS,
    rates: RATE_VERSIONS,
    placements: placementVersions(stays),
    periods: PERIODS,
  };
}

function firstKnown(stays: readonly Stay[]): ReadonlyMap<string, KnownIn> {
  const known = new Map<string, KnownIn>();
  for (const { client, startKnown } of stays) {
    const before = known.get(client);
    if (before === undefined || startKnown < before) known.set(client, startKnown);
  }
  return known;
}

/** A handful of placements were first entered with another carer. */
function recordedWithWrongCarer(luck: Chance, stays: readonly Stay[], carers: readonly Carer[]): Stay[] {
  const plain = carers.filter(
    (carer) => carer.fee === null && carer.type === 'foster_carer' && carer.from === '',
  );
  const byRef = new Map(carers.map((carer) => [carer.ref, carer]));
  const candidates = stays.filter(
    (stay) =>
      stay.level === FOSTERING &&
      stay.startKnown !== '' &&
      stay.startKnown < '2025-26/20' &&
      stay.end === null &&
      !stay.mistaken &&
      byRef.get(stay.carer)!.fee === null,
  );
  const chosen = new Set(luck.shuffled(candidates).slice(0, 5));
  return stays.map((stay) => {
    if (!chosen.has(stay)) return stay;
    const wrong = luck.oneOf(plain.filter((carer) => carer.ref !== stay.carer)).ref;
    const correctedIn =
      LIVED_PERIODS[LIVED_PERIODS.findIndex(({ period }) => period === stay.startKnown) + 2]!.period;
    return { ...stay, mistaken: { fields: { carer: wrong }, correctedIn } };
  });
}

/** A year's slip of the pen for some children, put right later in the year. */
function wrongBirthDates(
  luck: Chance,
  children: readonly Child[],
  stays: readonly Stay[],
): BirthDateCorrection[] {
  const there = new Set(
    stays.filter((stay) => stay.startKnown === '' && stay.end === null).map(({ client }) => client),
  );
  const candidates = children.filter(
    ({ ref, dateOfBirth }) => there.has(ref) && '2010-01-01' < dateOfBirth && dateOfBirth < '2022-01-01',
  );
  return luck
    .shuffled(candidates)
    .slice(0, 8)
    .map(({ ref, dateOfBirth }) => ({
      client: ref,
      recorded: `${Number(dateOfBirth.slice(0, 4)) - 1}${dateOfBirth.slice(4).replace('-02-29', '-02-28')}`,
      correctedIn: luck.oneOf(LIVED_PERIODS.slice(3, 24)).period,
    }));
}
