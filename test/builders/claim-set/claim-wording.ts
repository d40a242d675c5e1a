import type { Chance } from '../../../scripts/demo-council/random';

/** From where to where, as a carer would say it in full. */
export interface Route {
  readonly from: string;
  readonly to: string;
}

/** How a carer writes a journey one way; each carer keeps to their own. */
export const ONE_WAY: readonly ((route: Route) => string)[] = [
  ({ from, to }) => `${from} to ${to}`,
  ({ from, to }) => `${from} - ${to}`,
  ({ from, to }) => `${from} → ${to}`,
  ({ from, to }) => `From ${from} to ${to}`,
];

/** There and back in one. */
export const BOTH_WAYS: readonly ((route: Route) => string)[] = [
  ({ from, to }) => `${from} to ${to} and back`,
  ({ from, to }) => `${from} - ${to} return`,
  ({ from, to }) => `${from} to ${to}, there and back`,
  ({ from, to }) => `${from} to ${to} (round trip)`,
];

const SHORTER: readonly [RegExp, string][] = [
  [/\bRoad\b/g, 'Rd'],
  [/\bStreet\b/g, 'St'],
  [/\bLane\b/g, 'Ln'],
  [/\bAvenue\b/g, 'Ave'],
  [/\bClose\b/g, 'Cl'],
  [/\bPrimary School\b/g, 'Prim Sch'],
  [/\bHospital\b/g, 'Hosp.'],
  [/\bCentre\b/g, 'Ctr'],
  [/\bSt\b/g, 'St.'],
  [/’/g, ''],
];

export function abbreviated(text: string): string {
  return SHORTER.reduce((shorter, [long, short]) => shorter.replace(long, short), text);
}

/** A slip of the keyboard in one of its longer words: two letters swapped, one left out, or one twice. */
export function mistyped(text: string, chance: Chance): string {
  const words = text.match(/\p{L}{6,}/gu) ?? [];
  if (words.length === 0) return text;
  const word = chance.oneOf(words);
  const at = chance.number(1, word.length - 3);
  const slips = [
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
  ];
  return text.replace(word, chance.oneOf(slips));
}

/** The same journey one way in other words, signs, abbreviations or with a slip. */
export function reworded(route: Route, day: string, chance: Chance): string {
  const { from, to } = route;
  const plain = `${from} to ${to}`;
  return chance.oneOf([
    () => plain.toUpperCase(),
    () => abbreviated(plain),
    () => abbreviated(`${from}–${to}`).toLowerCase(),
    () => `${from}>${to}`,
    () => `Contact: ${from} to ${to}`,
    () => `Travel to ${to} from ${from}`,
    () => `from ${from} to ${to} on ${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
    () => mistyped(plain, chance),
    () => mistyped(abbreviated(`${from} - ${to}`), chance),
    () => `${plain} for family time`,
    () => `${from}/${to}`,
    () => `${from}-${to}`,
    () => `Taking the child from ${from} to ${to}`,
    () => `${from}, Harrowmere to ${to}`,
    () => `mileage ${plain} x1 (see log)`,
  ])();
}
