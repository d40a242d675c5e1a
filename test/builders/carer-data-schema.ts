import { z } from 'zod';

/** Everything that may be in a carer's data, and nothing else: what is added has to be added here, by somebody who thinks. */

const pence = z.number().int();
const count = z.number().int().min(0);
const word = z.string().min(1);
/** The team's own: who it was, when, and why. */
const blank = z.literal('');
const day = z.iso.date();
const year = z.string().regex(/^\d{4}-\d{2}$/);
const periodName = z.string().regex(/^\d{4}-\d{2}\/\d{2}$/);
const unit = z.enum(['night', 'mile', 'item']);
const rateUnit = z.enum(['week', 'night', 'mile', 'item']);
const age = z.number().int().nullable();
/** The last four digits of an account, and no more. */
const accountEnding = z
  .string()
  .regex(/^\d{4}$/)
  .nullable();

const organisation = z.strictObject({ name: z.string(), contact: z.string() });
const period = z.strictObject({ period: periodName, firstDay: day, lastDay: day, payDate: day });
const state = z.enum(['future', 'current', 'finalised']);
const type = z.enum(['foster_carer', 'supported_lodgings']);
const carer = z.strictObject({
  ref: word,
  name: word,
  type,
  address: z.string().nullable(),
  postcode: z.string().nullable(),
});

const rate = z.strictObject({
  serviceLevel: word,
  effectiveFrom: day,
  amountPence: pence,
  minAge: age,
  maxAge: age,
  enteredBy: blank,
  enteredAt: blank,
});

const segment = z.strictObject({
  from: day,
  to: day,
  nights: count,
  ratePence: pence,
  rateUnit,
  amountPence: pence,
  rates: z.array(rate),
  turned: z.strictObject({ age: count, on: day }).nullable(),
});

const paidLine = z.strictObject({
  kind: word,
  paidInPeriod: periodName,
  from: day.nullable(),
  to: day.nullable(),
  nights: count.nullable(),
  ratePence: pence.nullable(),
  rateUnit: rateUnit.nullable(),
  amountPence: pence,
});

const plan = z.strictObject({
  provider: word,
  kind: z.enum(['all_at_once', 'amount', 'share', 'paused']),
  amountPence: pence.nullable(),
  shareBasisPoints: count.nullable(),
  reason: blank,
  setBy: blank,
  setAt: blank,
  fromPeriod: periodName,
});

const approved = { oneOff: count, reason: word, enteredBy: blank, approvedBy: blank };

const reason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('placement'), segment }),
  z.strictObject({
    kind: z.literal('adjustment'),
    duePence: pence,
    due: z.array(segment),
    paidPence: pence,
    paid: z.array(paidLine),
  }),
  z.strictObject({ kind: z.literal('brought_forward'), fromPeriod: periodName }),
  z.strictObject({ kind: z.literal('carried_forward'), sumPence: pence, plan: plan.optional() }),
  z.strictObject({ kind: z.literal('one_off'), ...approved }),
  z.strictObject({
    kind: z.literal('settlement'),
    how: z.enum(['repaid', 'written_off']),
    askedPence: pence,
    ...approved,
  }),
  z.strictObject({
    kind: z.literal('extra'),
    rule: word,
    name: word,
    occasion: z.enum(['birthday', 'date']),
    weeksHundredths: count,
    due: z.strictObject({ on: day, age: count, weekPence: pence, amountPence: pence }).nullable(),
    paidPence: pence,
  }),
  z.strictObject({
    kind: z.literal('claim'),
    claimItem: count,
    claim: count,
    description: word,
    quantityHundredths: count,
    unit: z.enum(['mile', 'item']),
    rate,
    enteredBy: blank,
    acceptedBy: blank,
    duePence: pence,
    paidPence: pence.nullable(),
  }),
]);

const line = z.strictObject({
  kind: z.enum([
    'placement',
    'adjustment',
    'claim',
    'brought_forward',
    'carried_forward',
    'recovery',
    'one_off',
  ]),
  provider: word,
  placement: word.nullable(),
  client: word.nullable(),
  clientName: word.nullable(),
  serviceLevel: word.nullable(),
  serviceLevelName: word.nullable(),
  description: word,
  carePeriod: periodName,
  from: day.nullable(),
  to: day.nullable(),
  quantityHundredths: z.number().int().nullable(),
  unit: unit.nullable(),
  ratePence: pence.nullable(),
  rateUnit: rateUnit.nullable(),
  amountPence: pence,
  reason,
});

const balance = z.strictObject({
  broughtPence: pence,
  newPence: pence,
  correctedPence: pence,
  repaidPence: pence,
  writtenOffPence: pence,
  takenPence: pence,
  leftPence: pence,
  availablePence: pence,
  plan: plan.nullable(),
});

const payment = z.strictObject({
  state,
  period,
  totalPence: pence,
  lines: z.array(line).min(1),
  balance: balance.nullable(),
  otherPeriods: z.record(periodName, period),
  accountEnding,
  paidTo: carer.pick({ name: true, address: true, postcode: true }).optional(),
});

const amounts = { servicesPence: pence, mileagePence: pence, totalPence: pence };

const relief = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('not_for_type') }),
  z.strictObject({ state: z.literal('no_amounts') }),
  z.strictObject({
    state: z.literal('worked_out'),
    householdPence: pence,
    weekUnder11Pence: pence,
    weekFrom11Pence: pence,
    weeksUnder11: count,
    weeksFrom11: count,
    qualifyingPence: pence,
    receiptsPence: pence,
    abovePence: pence,
  }),
]);

const statement = z.strictObject({
  year,
  basis: z.literal('financial'),
  firstDay: day,
  lastDay: day,
  organisation,
  carer,
  periodsToCome: count,
  periods: z.array(z.strictObject({ ...period.shape, ...amounts, otherPence: pence })),
  byServiceLevel: z.array(
    z.strictObject({ serviceLevel: word, name: word, isMileage: z.boolean(), totalPence: pence }),
  ),
  byChild: z.array(z.strictObject({ client: word.nullable(), name: word.nullable(), ...amounts })),
  otherAmounts: z.array(z.strictObject({ kind: word, totalPence: pence })),
  totals: z.strictObject({ ...amounts, otherPence: pence }),
  weeks: z.array(z.strictObject({ client: word, name: word, under11: count, from11: count })),
  weeksOf: z.strictObject({ firstDay: day, lastDay: day }).nullable(),
  relief,
});

const order = z.strictObject({
  year,
  order: word,
  provider: word,
  providerName: word,
  client: word.nullable(),
  clientName: word.nullable(),
  serviceLevel: word,
  serviceLevelName: word,
  isMileage: z.boolean(),
  paidPence: pence,
  projectedPence: pence,
  totalPence: pence,
  periods: z.array(z.strictObject({ period, state: z.enum(['paid', 'projected']), amountPence: pence })),
});

const itemKind = z.enum(['client_item', 'provider_item']);
const itemUnit = z.enum(['mile', 'item']);

const claimItem = z.strictObject({
  kind: itemKind,
  serviceLevel: word,
  serviceLevelName: word,
  client: word.nullable(),
  clientName: word.nullable(),
  fromDay: day,
  toDay: day,
  description: word,
  quantityHundredths: count,
  unit: itemUnit.nullable(),
  amountPence: pence.nullable(),
  attachment: word.nullable(),
  decision: z
    .discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('accepted'), reason: z.null() }),
      z.strictObject({ decision: z.literal('rejected'), reason: word }),
    ])
    .nullable(),
  paidIn: periodName.nullable(),
});

const claim = z.strictObject({
  id: count,
  submission: word.nullable(),
  day,
  notes: z.string(),
  state: z.enum(['pending', 'accepted', 'rejected', 'paid', 'withdrawn']),
  items: z.array(claimItem),
});

const claiming = z.strictObject({
  approved: z.boolean(),
  children: z.array(
    z.strictObject({
      client: word,
      name: word,
      stays: z.array(z.strictObject({ from: day, to: day.nullable() })).min(1),
    }),
  ),
  levels: z.array(z.strictObject({ code: word, name: word, kind: itemKind, unit: itemUnit })),
});

const files = z.strictObject({
  types: z.array(word).min(1),
  mostBytes: z.number().int().positive(),
  mostBytesAtOnce: z.number().int().positive(),
});

/** Threads and submissions come from elsewhere as they are published: their own tests say what may be in them. */
export const carerDataSchema = z.strictObject({
  version: z.literal(1),
  account: word,
  organisation,
  carer: z.strictObject({ ...carer.shape, accountEnding }),
  periods: z.array(z.strictObject({ ...period.shape, state })),
  payments: z.array(payment),
  statements: z.array(statement),
  orders: z.array(order),
  claims: z.array(claim),
  claiming,
  files,
  actions: z.array(z.unknown()),
  actionTypes: z.array(z.strictObject({ code: word, name: word })),
  submissions: z.array(z.unknown()),
});
