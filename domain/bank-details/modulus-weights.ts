import { WEIGHT_TABLE } from './valacdos';

const ALGORITHMS = ['MOD10', 'MOD11', 'DBLAL'] as const;

/** Standard modulus 10, standard modulus 11, double alternate (modulus 10). */
export type ModulusAlgorithm = (typeof ALGORITHMS)[number];

/** One row of the weight table: how the fourteen digits of sort code and account number are checked. */
export interface ModulusCheck {
  readonly algorithm: ModulusAlgorithm;
  /** Fourteen, for the digits u–z of the sort code and a–h of the account number. */
  readonly weights: readonly number[];
  /** 1 to 14 as the specification numbers them, 0 for none. */
  readonly exception: number;
}

interface SortCodeRange {
  readonly first: string;
  readonly last: string;
  readonly checks: readonly ModulusCheck[];
}

const DIGIT_COUNT = 14;

const RANGES: readonly SortCodeRange[] = WEIGHT_TABLE.flatMap((entry) => {
  const checks = entry.checks.map(parseCheck);
  return entry.sortCodes
    .trim()
    .split(/\s+/)
    .map((range) => ({ first: range.slice(0, 6), last: range.slice(-6), checks }));
});

/** The one or two checks for a sort code (six digits), in the order to make them; none where it is not in the table. */
export function modulusChecksFor(sortCode: string): readonly ModulusCheck[] {
  return RANGES.find(({ first, last }) => first <= sortCode && sortCode <= last)?.checks ?? [];
}

function parseCheck(row: string): ModulusCheck {
  const [name, ...numbers] = row.split(' ');
  const algorithm = ALGORITHMS.find((known) => known === name);
  if (!algorithm) throw new Error(`no algorithm of the weight table: ${row}`);
  return {
    algorithm,
    weights: numbers.slice(0, DIGIT_COUNT).map(Number),
    exception: Number(numbers[DIGIT_COUNT] ?? 0),
  };
}
