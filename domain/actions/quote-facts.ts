import type { IsoDate } from '../calendar/dates';
import { formatDate, formatDateRange } from '../calendar/format-dates';
import type { PaymentPeriod } from '../calendar/periods';
import { formatPence } from '../money/format-money';
import { sumPence, type Pence } from '../money/pence';
import { quantityInWords } from '../money/quantity';
import type { LineKind, PaymentLine } from '../schedule/payment-line';
import type { RelatedTo } from './action';

/** What an action is begun with: what it is about, and its facts quoted, with room to write under them. */
export interface StartedAction {
  readonly provider: string;
  /** The code of its type; null where nothing says which. */
  readonly type: string | null;
  readonly relatedTo: RelatedTo;
  readonly title: string;
  readonly body: string;
}

/** A line of a payment, as much of it as is quoted. */
export type QuotedLine = Pick<
  PaymentLine,
  'kind' | 'from' | 'to' | 'quantityHundredths' | 'unit' | 'ratePence' | 'rateUnit' | 'amountPence'
> & {
  readonly clientName: string | null;
  readonly description: string;
  /** The sum in words, a sentence each. */
  readonly why: readonly string[];
};

export interface QuotedPayment {
  readonly provider: string;
  readonly period: PaymentPeriod;
  readonly totalPence: Pence;
  /** In the payment's own order: a line's place in it is its number. */
  readonly lines: readonly QuotedLine[];
}

/** A whole payment: each line of it, and what they add up to. */
export function quotePayment(payment: QuotedPayment): StartedAction {
  const { provider, period } = payment;
  return {
    provider,
    type: 'payment-query',
    relatedTo: { kind: 'payment', ref: period.period },
    title: `Payment of ${period.period}`,
    body: message([`${paymentInWords(period)}: ${formatPence(payment.totalPence)}`, ...linesOf(payment)]),
  };
}

/** A remittance advice: what it says, which is what the payment is made of. */
export function quoteRemittance(payment: QuotedPayment): StartedAction {
  const { period } = payment.period;
  return {
    ...quotePayment(payment),
    type: 'remittance-query',
    title: `Remittance advice of ${period}`,
    body: message([
      `Remittance advice for the ${paymentInWords(payment.period, 'payment')}: ${formatPence(payment.totalPence)}`,
      ...linesOf(payment),
    ]),
  };
}

/** One line of a payment; `line` is one of the payment's own. */
export function quoteLine(payment: QuotedPayment, line: QuotedLine): StartedAction {
  const { provider, period } = payment;
  return {
    provider,
    type: 'payment-query',
    relatedTo: { kind: 'line', ref: `${period.period}#${payment.lines.indexOf(line) + 1}` },
    title: title(`Payment of ${period.period}: ${line.description}`),
    body: message([paymentInWords(period), lineInWords(line)]),
  };
}

export interface QuotedItem {
  readonly id: number;
  readonly description: string;
  readonly clientName: string | null;
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
  readonly quantityHundredths: number;
  readonly unit: 'mile' | 'item' | null;
  readonly ratePence: Pence | null;
  readonly amountPence: Pence | null;
  readonly decision: { readonly decision: 'accepted' | 'rejected'; readonly reason: string | null } | null;
  readonly paid: { readonly period: string; readonly amountPence: Pence } | null;
}

export interface QuotedClaim {
  readonly claim: {
    readonly id: number;
    readonly provider: string;
    readonly day: IsoDate;
    readonly amountPence: Pence;
  };
  readonly items: readonly QuotedItem[];
}

/** A claim with every item of it, what was decided and why. */
export function quoteClaim({ claim, items }: QuotedClaim): StartedAction {
  return {
    provider: claim.provider,
    type: 'payment-query',
    relatedTo: { kind: 'claim', ref: String(claim.id) },
    title: `Claim ${claim.id}`,
    body: message([
      `${claimInWords(claim)}: ${formatPence(claim.amountPence)}`,
      ...atMost(
        items.map((item, index) => itemInWords(item, index + 1)),
        'items',
      ),
    ]),
  };
}

/** One item of a claim, such as one that was rejected. */
export function quoteClaimItem({ claim, items }: QuotedClaim, item: QuotedItem): StartedAction {
  const number = items.findIndex(({ id }) => id === item.id) + 1;
  return {
    ...quoteClaim({ claim, items }),
    title: title(`Claim ${claim.id}, item ${number}: ${item.description}`),
    body: message([claimInWords(claim), itemInWords(item, number)]),
  };
}

export interface QuotedPlacement {
  readonly ref: string;
  readonly provider: string;
  readonly client: string;
  readonly clientName: string;
  readonly serviceLevelName: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
}

export function quotePlacement(placement: QuotedPlacement): StartedAction {
  return {
    provider: placement.provider,
    type: null,
    relatedTo: { kind: 'placement', ref: placement.ref },
    title: title(`Placement of ${placement.clientName}`),
    body: message([`Placement ${placement.ref}: ${placementInWords(placement)}`]),
  };
}

/** A child in one carer's home; `placements` are the child's, with anybody. */
export function quoteChild(
  child: { readonly ref: string; readonly name: string },
  provider: string,
  placements: readonly QuotedPlacement[],
): StartedAction {
  const there = placements.filter((placement) => placement.provider === provider);
  return {
    provider,
    type: null,
    relatedTo: { kind: 'client', ref: child.ref },
    title: title(child.name),
    body: message([`About ${child.name} (${child.ref})`, ...there.map(placementInWords)]),
  };
}

/** A carer as such, with the placements that go on. */
export function quoteCarer(
  carer: {
    readonly ref: string;
    readonly name: string;
    readonly type: 'foster_carer' | 'supported_lodgings';
  },
  placements: readonly QuotedPlacement[],
): StartedAction {
  const open = placements.filter(({ endDate }) => endDate === null);
  return {
    provider: carer.ref,
    type: carer.type === 'foster_carer' ? 'foster-carer-query' : 'supported-lodgings-query',
    relatedTo: { kind: 'provider', ref: carer.ref },
    title: '',
    body:
      open.length === 0
        ? ''
        : message([
            `About ${carer.name} (${carer.ref})`,
            ...atMost(open.map(placementInWords), 'placements'),
          ]),
  };
}

export interface QuotedOverpayment {
  readonly provider: string;
  readonly period: PaymentPeriod;
  readonly owedPence: Pence;
  /** The pay date of the period in which the oldest of it came up. */
  readonly since: IsoDate;
  readonly cause: string;
  readonly takenPence: Pence;
  readonly leftPence: Pence;
  /** "£100.00 a period"; null without a plan. */
  readonly plan: string | null;
}

export function quoteOverpayment(owed: QuotedOverpayment): StartedAction {
  const { provider, period, owedPence, since, cause, takenPence, leftPence, plan } = owed;
  const when = since === period.payDate ? 'new in this payment' : `since ${formatDate(since)}`;
  return {
    provider,
    type: 'overpayment',
    relatedTo: { kind: 'payment', ref: period.period },
    title: `Overpayment of ${formatPence(owedPence)}`,
    body: message([
      `Overpaid: ${formatPence(owedPence)}, ${when}${cause === '' ? '' : ` (${cause})`}`,
      `Taken from the ${paymentInWords(period, 'payment')}: ${formatPence(takenPence)}`,
      `Left after it: ${formatPence(leftPence)}`,
      plan === null ? 'No recovery plan is agreed.' : `Recovery plan: ${plan}`,
    ]),
  };
}

/** The facts, and under them an empty line to write on. */
function message(facts: readonly string[]): string {
  return `${facts.join('\n')}\n\n`;
}

const TITLE_AT_MOST = 120;

function title(words: string): string {
  return words.length <= TITLE_AT_MOST ? words : `${words.slice(0, TITLE_AT_MOST - 1)}…`;
}

/** So many are quoted: a message has 4,000 characters, and most of them are for what there is to say. */
const QUOTED_AT_MOST = 15;

function atMost(quoted: readonly string[], what: string): string[] {
  const bullets = quoted.slice(0, QUOTED_AT_MOST).map((words) => `– ${words}`);
  const left = quoted.length - bullets.length;
  return left === 0 ? bullets : [...bullets, `– and ${left} more ${what}`];
}

function linesOf({ lines }: QuotedPayment): string[] {
  const shown = lines.slice(0, QUOTED_AT_MOST).map((line) => `– ${lineInWords(line, true)}`);
  const others = lines.slice(QUOTED_AT_MOST);
  if (others.length === 0) return shown;
  const pence = sumPence(others.map(({ amountPence }) => amountPence));
  return [...shown, `– and ${others.length} more lines, together ${formatPence(pence)}`];
}

function paymentInWords({ period, firstDay, lastDay, payDate }: PaymentPeriod, word = 'Payment'): string {
  return `${word} of ${period} (${formatDateRange(firstDay, lastDay)}), pay date ${formatDate(payDate)}`;
}

/** Of these kinds the sum in words has nothing that is the team's alone, such as who entered or approved it. */
const TELLS_WHY: ReadonlySet<LineKind> = new Set(['adjustment', 'brought_forward', 'carried_forward']);

function lineInWords(line: QuotedLine, inBrief = false): string {
  const { clientName, description, from, to, amountPence } = line;
  const days =
    from !== null && to !== null && line.kind !== 'adjustment' ? `, ${formatDateRange(from, to)}` : '';
  const whose = clientName === null ? '' : `${clientName}: `;
  const sum = sumOf(line);
  const first = `${whose}${description}${days}${sum === null ? '' : `, ${sum}`}: ${formatPence(amountPence)}`;
  return inBrief || !TELLS_WHY.has(line.kind) ? first : [first, ...line.why].join('\n');
}

/** "12.5 miles at £0.45 a mile"; null for a line that is not counted. Of care the description has the nights. */
function sumOf({ quantityHundredths, unit, ratePence, rateUnit }: QuotedLine): string | null {
  if (quantityHundredths === null || unit === null || ratePence === null) return null;
  const rate = `at ${formatPence(ratePence)}${rateUnit === null ? '' : ` a ${rateUnit}`}`;
  return unit === 'night' ? rate : `${counted(quantityHundredths, unit)} ${rate}`;
}

function counted(quantityHundredths: number, unit: 'night' | 'mile' | 'item'): string {
  return `${quantityInWords(quantityHundredths)} ${quantityHundredths === 100 ? unit : `${unit}s`}`;
}

function claimInWords({ id, day }: QuotedClaim['claim']): string {
  return `Claim ${id} of ${formatDate(day)}`;
}

function itemInWords(item: QuotedItem, number: number): string {
  const { description, clientName, fromDay, toDay, quantityHundredths, unit, ratePence, amountPence } = item;
  const whose = clientName === null ? '' : `, for ${clientName}`;
  const rate = ratePence === null ? '' : ` at ${formatPence(ratePence)}`;
  const sum = `${counted(quantityHundredths, unit ?? 'item')}${rate}`;
  const amount = amountPence === null ? '' : `: ${formatPence(amountPence)}`;
  const what = `Item ${number}, ${description}${whose}, ${formatDateRange(fromDay, toDay)}, ${sum}${amount}`;
  return `${what}${outcomeOf(item)}`;
}

function outcomeOf({ decision, paid }: QuotedItem): string {
  if (paid !== null) return `. Paid in ${paid.period}: ${formatPence(paid.amountPence)}`;
  if (decision === null) return '';
  const outcome = decision.decision === 'accepted' ? '. Accepted' : '. Rejected';
  return decision.reason === null ? outcome : `${outcome}: ${decision.reason}`;
}

function placementInWords({
  clientName,
  client,
  serviceLevelName,
  startDate,
  endDate,
}: QuotedPlacement): string {
  const days =
    endDate === null
      ? `since ${formatDate(startDate)}`
      : `from ${formatDate(startDate)} to ${formatDate(endDate)}`;
  return `${clientName} (${client}), ${serviceLevelName}, ${days}`;
}
