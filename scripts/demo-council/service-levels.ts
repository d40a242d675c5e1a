import type { RateRow, Version } from './history';

/** Codes of the service levels, as the placements name them. */
export const FOSTERING = 'FOST';
export const STAYING_PUT = 'STAY';
export const LODGINGS = 'SLOD';
export const RESPITE = 'RESP';
export const PARENT_AND_CHILD = 'PACF';
export const FEES = ['FEE1', 'FEE2', 'FEE3'] as const;
export type FeeLevel = (typeof FEES)[number];

export const SERVICE_LEVELS = [
  level(FOSTERING, 'In-house Fostering Placement', 'placement', 'week', '410100', 'CS2101', 'foster_carer'),
  level('FEE1', 'In-house Fostering Fee – Level 1', 'placement', 'week', '410110', 'CS2101', 'foster_carer'),
  level('FEE2', 'In-house Fostering Fee – Level 2', 'placement', 'week', '410110', 'CS2101', 'foster_carer'),
  level('FEE3', 'In-house Fostering Fee – Level 3', 'placement', 'week', '410110', 'CS2101', 'foster_carer'),
  level(STAYING_PUT, 'In-house Staying Put Placement', 'placement', 'week', '410140', 'CS2130', 'foster_carer'),
  level(PARENT_AND_CHILD, 'In-house Parent and Child Fostering', 'placement', 'week', '410150', 'CS2101', 'foster_carer'),
  level(LODGINGS, 'In-house Supported Lodgings Placement', 'placement', 'week', '410200', 'CS2140', 'supported_lodgings'),
  level(RESPITE, 'In-house Fostering Respite', 'placement', 'night', '410120', 'CS2101', 'foster_carer'),
  level('FOST-MILES', 'In-house Fostering Placement – Mileage', 'client_item', 'mile', '420300', 'CS2101', ''),
  level('CARER-MILES', 'In-house Foster carer – Foster carer mileage', 'provider_item', 'mile', '420310', 'CS2101', ''),
  level('BIRTHDAY', 'In-house Fostering – Birthday allowance', 'client_item', 'item', '410300', 'CS2101', ''),
  level('FESTIVAL', 'In-house Fostering – Festival allowance', 'client_item', 'item', '410310', 'CS2101', ''),
  level('HOLIDAY', 'In-house Fostering – Holiday allowance', 'client_item', 'item', '410320', 'CS2101', ''),
  level('CLUB', 'In-house Fostering – Holiday club day', 'client_item', 'item', '420320', 'CS2101', ''),
  level('CHILD-EXP', 'In-house Fostering – Other expenses of a child', 'client_item', 'item', '420330', 'CS2101', ''),
  level('CARER-EXP', 'In-house Foster carer – Training and equipment', 'provider_item', 'item', '420340', 'CS2101', ''),
]; // prettier-ignore

function level(
  code: string,
  name: string,
  kind: string,
  unit: string,
  gl: string,
  costCentre: string,
  type: string,
) {
  return { code, name, kind, unit, gl_code: gl, cost_centre: costCentre, provider_type: type };
}

const FIRST_DAY = '2025-03-31';
const UPLIFT_DAY = '2026-04-06';

/**
 * The national minimum allowances of 2025-26 for the rest of England (published by the Department for Education), in
 * pounds a week. Everything else, the rates of 2026-27 among it, is this invented council's own.
 */
const ALLOWANCES_2025 = bands(FOSTERING, FIRST_DAY, [
  ['170.00', '0', '2'],
  ['176.00', '3', '4'],
  ['194.00', '5', '10'],
  ['220.00', '11', '15'],
  ['258.00', '16', '17'],
  // Until the paperwork for staying put is done, a young person of 18 or over goes on at the council's own rate.
  ['215.00', '18', '20'],
]);

const ALLOWANCES_2026 = bands(FOSTERING, UPLIFT_DAY, [
  ['176.12', '0', '2'],
  ['182.34', '3', '4'],
  ['200.98', '5', '10'],
  ['227.92', '11', '15'],
  ['267.29', '16', '17'],
  ['222.74', '18', '20'],
]);

const COUNCIL_RATES_2025 = [
  ...bands('FEE1', FIRST_DAY, [['48.50', '', '']]),
  ...bands('FEE2', FIRST_DAY, [['121.35', '', '']]),
  ...bands('FEE3', FIRST_DAY, [['207.90', '', '']]),
  ...bands(STAYING_PUT, FIRST_DAY, [['215.00', '18', '20']]),
  ...bands(LODGINGS, FIRST_DAY, [
    ['231.75', '16', '17'],
    ['198.40', '18', '20'],
  ]),
  ...bands(RESPITE, FIRST_DAY, [
    ['30.15', '0', '10'],
    ['36.80', '11', '17'],
  ]),
  ...bands('FOST-MILES', FIRST_DAY, [['0.45', '', '']]),
  ...bands('CARER-MILES', FIRST_DAY, [['0.45', '', '']]),
  ...bands('CLUB', FIRST_DAY, [
    ['24.50', '', '10'],
    ['28.00', '11', ''],
  ]),
];

const COUNCIL_RATES_2026 = [
  ...bands('FEE1', UPLIFT_DAY, [['50.25', '', '']]),
  ...bands('FEE2', UPLIFT_DAY, [['131.40', '', '']]),
  ...bands('FEE3', UPLIFT_DAY, [['215.40', '', '']]),
  ...bands(STAYING_PUT, UPLIFT_DAY, [['222.74', '18', '20']]),
  ...bands(LODGINGS, UPLIFT_DAY, [
    ['240.10', '16', '17'],
    ['211.95', '18', '20'],
  ]),
  ...bands(RESPITE, UPLIFT_DAY, [
    ['31.25', '0', '10'],
    ['38.15', '11', '17'],
  ]),
  // A new service: placements that began before its first rate have nights that nothing prices.
  ...bands(PARENT_AND_CHILD, UPLIFT_DAY, [['412.50', '', '']]),
  ...bands('FOST-MILES', UPLIFT_DAY, [['0.55', '', '']]),
  ...bands('CARER-MILES', UPLIFT_DAY, [['0.55', '', '']]),
  ...bands('CLUB', UPLIFT_DAY, [
    ['25.75', '', '10'],
    ['29.40', '11', ''],
  ]),
];

/** Rates that the council decided on late, from a day long before: they adjust what was already paid. */
const BACKDATED: readonly Version<RateRow>[] = [
  ...known('2025-26/10', bands('FEE2', '2025-07-07', [['126.85', '', '']])),
  ...known('2025-26/24', bands(LODGINGS, '2026-01-05', [['204.60', '18', '20']])),
];

export const RATE_VERSIONS: readonly Version<RateRow>[] = [
  ...known('', ALLOWANCES_2025),
  ...known('', COUNCIL_RATES_2025),
  ...BACKDATED,
  ...known('2025-26/26', ALLOWANCES_2026),
  ...known('2025-26/26', COUNCIL_RATES_2026),
];

function known(knownIn: string, rows: readonly RateRow[]): Version<RateRow>[] {
  return rows.map((row) => ({ knownIn, row }));
}

function bands(
  code: string,
  from: string,
  amounts: readonly (readonly [string, string, string])[],
): RateRow[] {
  return amounts.map(([amount, minAge, maxAge]) => ({
    service_level: code,
    effective_from: from,
    amount,
    min_age: minAge,
    max_age: maxAge,
  }));
}
