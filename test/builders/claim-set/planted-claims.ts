import { addDays, type IsoDate } from '../../../domain/calendar/dates';
import type { CheckCode } from '../../../domain/claims/check-types';
import { chance as chanceOf, type Chance } from '../../../scripts/demo-council/random';
import { LEAVING_DAY, type ClaimingFamily, type DrivenChild } from './claim-families';
import type { ClaimSet, SetItem } from './claim-set';
import { reworded } from './claim-wording';
import { journey, type NewItem } from './honest-claims';

/** Adds claims with something wrong, `each` of every kind, and says where. */
export function plantClaims(set: ClaimSet, each: number, seed: number): void {
  const planter = new Planter(set, chanceOf(seed));
  for (let turn = 0; turn < each; turn += 1) {
    planter.claimAgain();
    planter.overlap();
    planter.attachAgain();
    planter.shareCar();
    planter.claimTooMuch();
    planter.claimOddDays(turn);
    planter.claimUnpayable();
    planter.claimInOrder(turn);
  }
  planter.driveAllYear();
}

class Planter {
  readonly #used = new Set<number>();
  #times: ReadonlyMap<string, readonly SetItem[]> | null = null;

  constructor(
    private readonly set: ClaimSet,
    private readonly chance: Chance,
  ) {}

  claimAgain(): void {
    const again = (what: string, code: CheckCode, source: SetItem, facts: Partial<NewItem>): void => {
      this.#plant(what, code, source, { ...copyOf(source), ...facts });
    };
    const routed = (): SetItem => this.#source((item) => item.route !== null && isOneDay(item));
    const other = routed();
    again('the same journey in another wording', 'claimed_before', other, {
      description: reworded(other.route!, other.fromDay, this.chance),
    });
    again('the same words in a later claim', 'claimed_before', routed(), {});
    again('as far, in words that have nothing in common', 'claimed_before', routed(), {
      description: this.chance.oneOf([
        'As agreed with the social worker',
        'Took the little one out',
        'Mileage',
      ]),
    });
    const leg = this.#source(
      (item) => item.route !== null && this.#familyOf(item).habit === 'two legs' && isOneDay(item),
    );
    again('there and back in one, where both ways were claimed', 'claimed_before', leg, {
      description: `${leg.route!.to} - ${leg.route!.from} return`,
      quantityHundredths: leg.quantityHundredths * 2,
    });
    again(
      'a course that was claimed',
      'claimed_before',
      this.#source(({ serviceLevel }) => serviceLevel === 'TRAIN'),
      {},
    );
    const rejected = this.#source((item) => item.route !== null && isOneDay(item), 'rejected');
    again('what the panel rejected', 'rejected_before', rejected, {});
    const twice = routed();
    const day = this.#sunday();
    const copy = { ...copyOf(twice), fromDay: day, toDay: day };
    const [, second] = this.#add(twice.provider, addDays(day, 7), [copy, copy]);
    this.set.planted.push({ what: 'twice in one claim', code: 'claimed_before', items: [second!.id] });
  }

  overlap(): void {
    const weekly = (): SetItem => this.#source((item) => !isOneDay(item));
    const one = weekly();
    const day = addDays(one.fromDay, this.chance.number(0, 4));
    this.#plant('a day of a week that was claimed', 'overlapping_dates', one, {
      ...copyOf(one),
      fromDay: day,
      toDay: day,
      description: reworded(one.route!, day, this.chance),
      quantityHundredths: one.quantityHundredths / 5,
    });
    const shifted = weekly();
    this.#plant('a week that begins within one that was claimed', 'overlapping_dates', shifted, {
      ...copyOf(shifted),
      fromDay: addDays(shifted.fromDay, 3),
      toDay: addDays(shifted.toDay, 2),
    });
  }

  attachAgain(): void {
    for (const isOwn of [true, false]) {
      const source = this.#source(({ kind }) => kind === 'client_item');
      const carer = isOwn
        ? this.#familyOf(source)
        : this.#family(({ provider }) => provider !== source.provider);
      const errand = {
        ...this.#errand(carer.children[0]!, source.fromDay),
        attachmentHash: source.attachmentHash,
      };
      const [item] = this.#add(carer.provider, addDays(source.claimDay, 20), [errand]);
      const what = `a paper that is attached to ${isOwn ? 'another' : 'another carer’s'} claim`;
      this.set.planted.push({ what, code: 'same_attachment', items: [source.id, item!.id] });
    }
  }

  shareCar(): void {
    const school = this.#source(
      (item) => this.#familyOf(item).sharesCar && isSchoolRun(item, this.#familyOf(item)),
    );
    const [, sibling] = this.#familyOf(school).children;
    this.#plant(
      'a sibling’s seat in a car that was claimed',
      'shared_journey',
      school,
      { ...copyOf(school), client: sibling!.client.ref },
      [school.id],
    );
    const family = this.#family(
      ({ children }) => children.length > 1 && stays(children[0]!) && stays(children[1]!),
    );
    const day = this.#sunday();
    const both = family.children
      .slice(0, 2)
      .map((child, nth) =>
        journey(child, day, nth === 0 ? 'Norwich to Holt Hall' : 'NORWICH - HOLT HALL', 2600, null),
      );
    const items = this.#add(family.provider, addDays(day, 9), both);
    this.set.planted.push({
      what: 'two children in one claim',
      code: 'shared_journey',
      items: items.map(({ id }) => id),
    });
  }

  claimTooMuch(): void {
    const often = this.#source((item) => item.route !== null && isOneDay(item) && this.#isUsual(item));
    this.#plant('four times as far as ever', 'unusually_high', often, {
      ...copyOf(often),
      fromDay: this.#sunday(),
      toDay: '',
      quantityHundredths: often.quantityHundredths * 4 + 1000,
    });
    const family = this.#family(({ children }) => stays(children[0]!));
    const far = journey(
      family.children[0]!,
      this.#sunday(),
      'Grandparents in Penzance and back',
      61_200,
      null,
    );
    this.#plantNew('six hundred miles', 'unusually_high', family, far);
  }

  claimOddDays(turn: number): void {
    const family = this.#family(({ children }) => stays(children[0]!));
    const child = family.children[0]!;
    const old = this.#errand(child, '2026-07-12');
    this.#plantNew('older than three months', 'too_old', family, old, addDays('2026-10-13', turn));
    const march = this.#errand(child, addDays('2026-03-20', turn));
    this.#plantNew('of last year', 'other_year', family, march, '2026-05-05');
    const left = this.#family(({ children }) => children.some((one) => !stays(one)));
    const gone = left.children.find((one) => !stays(one))!;
    this.#plantNew(
      'after the child left',
      'outside_placement',
      left,
      this.#errand(gone, addDays(LEAVING_DAY, 1 + turn)),
    );
  }

  claimUnpayable(): void {
    const family = this.#family(({ children }) => stays(children[0]!));
    const errand = this.#errand(family.children[0]!, this.#sunday());
    this.#plantNew('a level without a rate', 'no_rate', family, { ...errand, serviceLevel: 'GONE' });
    const across = { ...errand, fromDay: '2026-04-04', toDay: '2026-04-07' };
    this.#plantNew('days with two rates', 'spans_rate_change', family, across);
    const bare = this.#errand(family.children[0]!, this.#sunday());
    this.#plantNew('without a paper', 'no_attachment', family, { ...bare, attachmentHash: null });
  }

  /** What looks like a duplicate and is none: a claim entered anew, a journey divided between two children. */
  claimInOrder(turn: number): void {
    if (turn % 2 === 0) {
      const source = this.#source(({ route }) => route !== null);
      const withdrawn = { ...copyOf(source), attachmentHash: source.attachmentHash };
      this.set.add({
        provider: source.provider,
        day: source.claimDay,
        standing: 'withdrawn',
        items: [withdrawn],
      });
      return;
    }
    const source = this.#source(
      (item) =>
        this.#familyOf(item).sharesCar && item.route !== null && isOneDay(item) && this.#isUsual(item),
    );
    const day = this.#sunday();
    const halves = this.#familyOf(source).children.map(({ client: { ref: client } }) => ({
      ...copyOf(source),
      client,
      fromDay: day,
      toDay: day,
      quantityHundredths: source.quantityHundredths / 2,
    }));
    this.#add(source.provider, addDays(day, 8), halves);
  }

  /** Fourteen hundred miles a month: the eighth month leads above ten thousand. */
  driveAllYear(): void {
    const months = ['04', '05', '06', '07', '08', '09', '10', '11'];
    for (const [index, month] of months.entries()) {
      const item: NewItem = {
        kind: 'provider_item',
        serviceLevel: 'CARER-MILES',
        client: null,
        fromDay: `2026-${month}-06`,
        toDay: `2026-${month}-30`,
        description: 'Mentoring of new carers, all over the county',
        quantityHundredths: 140_000,
        route: null,
      };
      const [added] = this.#add('P900', addDays(item.toDay, 2), [item]);
      if (index < 7) continue;
      this.set.planted.push({ what: 'the ten thousandth mile', code: 'over_year_miles', items: [added!.id] });
    }
  }

  #plant(
    what: string,
    code: CheckCode,
    source: SetItem,
    item: NewItem,
    alsoOn: readonly number[] = [],
  ): void {
    const complete = item.toDay === '' ? { ...item, toDay: item.fromDay } : item;
    const isLater = complete.toDay > source.claimDay || complete.toDay < source.fromDay;
    const day = addDays(isLater ? complete.toDay : source.claimDay, this.chance.number(2, 20));
    const [added] = this.#add(source.provider, day, [complete]);
    this.set.planted.push({ what, code, items: [...alsoOn, added!.id] });
  }

  #plantNew(what: string, code: CheckCode, { provider }: ClaimingFamily, item: NewItem, day?: IsoDate): void {
    const [added] = this.#add(provider, day ?? addDays(item.toDay, 5), [item]);
    this.set.planted.push({ what, code, items: [added!.id] });
  }

  #add(provider: string, day: IsoDate, items: readonly NewItem[]): SetItem[] {
    return this.set.add({ provider, day, standing: 'pending', items });
  }

  /** An item of the honest claims that nothing was planted upon yet. */
  #source(suits: (item: SetItem) => boolean, standing = 'accepted'): SetItem {
    const suited = this.set.items.filter(
      (item) =>
        item.standing === standing && item.provider !== 'P900' && !this.#used.has(item.id) && suits(item),
    );
    const source = this.chance.oneOf(suited);
    this.#used.add(source.id);
    return source;
  }

  #isUsual({ provider, description }: SetItem): boolean {
    this.#times ??= Map.groupBy(this.set.items, timesKey);
    return (this.#times.get(timesKey({ provider, description }))?.length ?? 0) > 5;
  }

  #family(suits: (family: ClaimingFamily) => boolean): ClaimingFamily {
    return this.chance.oneOf(this.set.families.filter(suits));
  }

  #familyOf({ provider }: Pick<SetItem, 'provider'>): ClaimingFamily {
    return this.set.families.find((family) => family.provider === provider)!;
  }

  /** Nobody drives to school on a Sunday. */
  #sunday(): IsoDate {
    return addDays('2026-04-12', this.chance.number(0, 32) * 7);
  }

  #errand(child: DrivenChild, day: IsoDate): NewItem {
    const where = this.chance.oneOf([
      'Dentist',
      'Optician',
      'Swimming',
      'Scouts',
      'Orthodontist',
      'Football match',
    ]);
    const town = this.chance.oneOf(['Brackford', 'Sallowby', 'Tarnley Cross', 'Wexholm', 'Eastwold']);
    return journey(child, day, `${where}, ${town}`, this.chance.number(500, 2500), null);
  }
}

function copyOf(item: SetItem): NewItem {
  const { kind, serviceLevel, client, fromDay, toDay, description, quantityHundredths, route } = item;
  return { kind, serviceLevel, client, fromDay, toDay, description, quantityHundredths, route };
}

function timesKey({ provider, description }: Pick<SetItem, 'provider' | 'description'>): string {
  return `${provider} ${description}`;
}

function isOneDay({ fromDay, toDay }: SetItem): boolean {
  return fromDay === toDay;
}

function stays({ placement }: DrivenChild): boolean {
  return placement.endDate === null;
}

function isSchoolRun({ route, client }: SetItem, { children }: ClaimingFamily): boolean {
  return route !== null && route === children.find((child) => child.client.ref === client)?.school;
}
