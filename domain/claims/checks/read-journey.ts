import {
  BOTH_WAYS,
  EMPTY_WORDS,
  HOMEWARD,
  OUTWARD,
  PURPOSE_WORDS,
  RETURN,
  SAME_WORDS,
} from './journey-words';

/** A place as its words in their compared form, in the order in which they were written. */
export type Place = readonly string[];

/** What a description says of a journey, whatever words, signs and abbreviations it was written in. */
export interface Journey {
  /** From where over where to where. One alone where the description names no two: "School run". */
  readonly places: readonly Place[];
  /** There and back: surely, or perhaps ("return", which may be the half that leads back). */
  readonly round: 'surely' | 'perhaps' | 'no';
  readonly half: 'out' | 'back' | null;
  /** The same for descriptions that say the very same. */
  readonly key: string;
}

/** Reads a description. `names` are first names of children in lower case: they say nothing of where it went. */
export function readJourney(description: string, names: ReadonlySet<string>): Journey {
  const text = withoutDays(plain(description));
  const isOut = OUTWARD.test(text);
  const isBack = HOMEWARD.test(text);
  const bothWays = BOTH_WAYS.test(text) || (isOut && isBack);
  const found = placesIn(text.replace(BOTH_WAYS, ' ').replace(RETURN, ' '), names);
  const isCircle = found.length > 2 && isSamePlace(found[0]!, found.at(-1)!);
  const places = isCircle ? found.slice(0, -1) : found;
  const round = bothWays || isCircle ? 'surely' : RETURN.test(text) ? 'perhaps' : 'no';
  const half = round === 'surely' || isOut === isBack ? null : isOut ? 'out' : 'back';
  const key = [round, half, ...places.map((place) => place.join(' '))].join('|');
  return { places, round, half, key };
}

/** Lower case without accents, apostrophes and full stops; every dash is a hyphen, "&" and "+" are "and". */
function plain(description: string): string {
  return description
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[&+]/g, ' and ')
    .replace(/\b([ap])\.m\b\.?/g, '$1m')
    .replace(/[‐‑‒–—−]/g, (dash) => (dash === '‑' || dash === '‐' ? '-' : ' - '))
    .replace(/-+>|=+>|[→⇒⟶↔]|>/g, ' - ')
    .replace(/\b(drop|pick)-(off|up)\b/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DAYS = [
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g,
  /\b\d{1,2}\.\d{1,2}\.\d{2,4}\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS})[a-z]*\\b(?: \\d{4}\\b)?`, 'g'),
  /\b\d{1,2}(?:st|nd|rd|th)\b/g,
  /\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/g,
  /\b(?:w\/c|wc|w\/e|week commencing|week ending|week of)\b/g,
] as const;
const DISTANCE = /\b\d+(?:\.\d+)? ?(?:miles?|mi|m)\b/g;
const TIMES_OVER = /\bx ?\d+\b|\b\d+ ?x\b|\btwice\b/g;

/** Its days and miles are the item's own: two ways to write them are no difference. */
function withoutDays(text: string): string {
  let rest = text;
  for (const pattern of [...DAYS, DISTANCE, TIMES_OVER]) rest = rest.replace(pattern, ' ');
  return rest
    .replace(/(\d)\s*([ap]m)\b/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
}

const PARTS_PLACES = /-| to | via | then |\/|;/;
/** Hyphens that part no two places: Stoke-on-Trent, Wells-next-the-Sea. */
const NAME_IN_HYPHENS = /-((?:(?:on|upon|under|cum|le|la|in|by|next|the|super)-)+)/g;

function placesIn(text: string, names: ReadonlySet<string>): Place[] {
  const whole = wordsOf(text.replace(/[()[\]]/g, ' '), names);
  const told = textOfRoute(
    text
      .replace(/[([][^)\]]*[)\]]/g, ' ')
      .replace(NAME_IN_HYPHENS, (_hyphens, words: string) => ` ${words.replaceAll('-', ' ')}`),
  );
  const places = ` ${told} `
    .split(PARTS_PLACES)
    .map((place) => wordsOf(place, names))
    .filter((words) => words.length > 0);
  if (places.length >= 2) return places.map(withoutPurpose);
  return whole.length > 0 ? [whole] : [];
}

/** The route alone: without what comes before a colon or "from", and from "for" on; "to X from Y" as "Y to X". */
function textOfRoute(text: string): string {
  let route = text.replaceAll(/\s+/g, ' ').trim();
  const afterColon = /^[^:]*:(.+)$/.exec(route)?.[1];
  if (afterColon !== undefined && PARTS_PLACES.test(` ${afterColon} `)) route = afterColon.trim();
  const turned = /^(?:.*\b)?to (.+?) from (.+)$/.exec(route);
  if (turned) route = `${turned[2]} to ${turned[1]}`;
  else route = /\bfrom (.+ to .+)$/.exec(route)?.[1] ?? route;
  const beforeFor = /^(.+?) (?:for|re|due to) /.exec(route)?.[1];
  return beforeFor !== undefined && PARTS_PLACES.test(` ${beforeFor} `) ? beforeFor : route;
}

function wordsOf(text: string, names: ReadonlySet<string>): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word) && !names.has(word))
    .map(comparedForm);
}

/** Its usual form, in the singular; numbers without leading noughts. */
function comparedForm(word: string): string {
  const usual = SAME_WORDS.get(word);
  if (usual !== undefined) return usual;
  if (/^\d+$/.test(word)) return String(Number(word));
  const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return SAME_WORDS.get(singular) ?? singular;
}

/** Of a place with a name, what it was visited for is left out; "contact centre" is a name. */
function withoutPurpose(place: Place): Place {
  const named = place.filter(
    (word, index) =>
      !(PURPOSE_WORDS.has(word) && place[index + 1] !== 'centre') &&
      !(word === 'school' && place[index + 1] === 'run'),
  );
  return named.length > 0 ? named : place;
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.join(' ') === b.join(' ');
}
