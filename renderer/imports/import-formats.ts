import type { ImportKind } from '../../preload/contract/imports';

/** A column that an import takes, for the format help. */
export interface FormatColumn {
  readonly name: string;
  readonly required: boolean;
  readonly takes: string;
}

/** What an import of a kind is called, which columns it takes, and which screen shows what it brought. */
export interface ImportFormat {
  readonly kind: ImportKind;
  /** Of many: "carers". */
  readonly plural: string;
  readonly singular: string;
  readonly screen: { readonly title: string; readonly to: string };
  readonly sample: string;
  readonly columns: readonly FormatColumn[];
}

const required = (name: string, takes: string): FormatColumn => ({ name, takes, required: true });
const optional = (name: string, takes: string): FormatColumn => ({ name, takes, required: false });

/** In the order in which a fresh ledger takes them: what is referred to comes before what refers to it. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  {
    kind: 'providers',
    plural: 'carers',
    singular: 'carer',
    screen: { title: 'Carers', to: '/carers' },
    sample: 'providers.csv',
    columns: [
      required('provider_ref', 'the council’s reference of the carer, such as P001'),
      required('name', 'the carer’s name'),
      required('type', 'foster_carer or supported_lodgings'),
      optional('email', 'an e-mail address'),
      optional('phone', 'a telephone number'),
      optional('address', 'the address without postcode'),
      optional('postcode', 'a postcode'),
      optional('sort_code', 'six digits, with or without hyphens; checked together with the account number'),
      optional('account_number', 'eight digits'),
      optional('account_name', 'the name on the account'),
      optional('supplier_ref', 'the carer’s reference in the finance system'),
    ],
  },
  {
    kind: 'clients',
    plural: 'children',
    singular: 'child',
    screen: { title: 'Children', to: '/children' },
    sample: 'clients.csv',
    columns: [
      required('client_ref', 'the council’s reference of the child, such as C001'),
      required('name', 'the child’s name'),
      required('date_of_birth', 'a date that is not in the future'),
    ],
  },
  {
    kind: 'service-levels',
    plural: 'service levels',
    singular: 'service level',
    screen: { title: 'Service levels and rates', to: '/settings/service-levels' },
    sample: 'service-levels.csv',
    columns: [
      required('code', 'a short code, such as FOST'),
      required('name', 'the name that carers read on their remittance advice'),
      required('kind', 'placement, client_item or provider_item'),
      required('unit', 'week or night for a placement; mile or item for an item'),
      optional('gl_code', 'the general ledger code'),
      optional('cost_centre', 'the cost centre'),
      optional('provider_type', 'foster_carer or supported_lodgings where it is for one of them alone'),
    ],
  },
  {
    kind: 'rates',
    plural: 'rates',
    singular: 'rate',
    screen: { title: 'Service levels and rates', to: '/settings/service-levels' },
    sample: 'rates.csv',
    columns: [
      required('service_level', 'the code of a service level that is in the ledger'),
      required('effective_from', 'the first day on which the rate counts'),
      required('amount', 'pounds, such as 194.00'),
      optional('min_age', 'the youngest age of the band, in whole years'),
      optional('max_age', 'the oldest age of the band, in whole years'),
    ],
  },
  {
    kind: 'placements',
    plural: 'placements',
    singular: 'placement',
    screen: { title: 'Children', to: '/children' },
    sample: 'placements.csv',
    columns: [
      required('placement_ref', 'the council’s reference of the placement, such as PL001'),
      required('client_ref', 'a child who is in the ledger'),
      required('provider_ref', 'a carer who is in the ledger'),
      required('service_level', 'the code of a service level of kind placement'),
      required('start_date', 'the first night that is paid'),
      optional(
        'end_date',
        'the day on which the child left; that night is not paid. Blank while the child is placed',
      ),
    ],
  },
  {
    kind: 'periods',
    plural: 'payment periods',
    singular: 'payment period',
    screen: { title: 'Payments', to: '/payments' },
    sample: 'periods.csv',
    columns: [
      required('period', 'financial year and number, such as 2026-27/03'),
      required('first_day', 'the first day of the period'),
      required('last_day', 'the last day of the period'),
      required('pay_date', 'the day on which carers are paid; it decides the financial year'),
    ],
  },
];

/** The format of one kind. */
export function formatOf(kind: ImportKind): ImportFormat {
  const format = IMPORT_FORMATS.find((candidate) => candidate.kind === kind);
  if (!format) throw new Error(`no format for imports of ${kind}`);
  return format;
}

/** `450 carers`, `1 carer`, `no carers`. */
export function countOf(kind: ImportKind, count: number): string {
  const { singular, plural } = formatOf(kind);
  return `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
}
