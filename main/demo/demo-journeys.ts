/** What the demo's carers claim for. Places and groups are made up. `days` is how many days in a row it takes. */
export interface DemoJourney {
  readonly description: string;
  readonly quantityHundredths: number;
  readonly days: number;
}

/** Journeys with a child. */
export const CHILDREN_JOURNEYS: readonly DemoJourney[] = [
  { description: 'Home to Oakstead Primary School and back, five days', quantityHundredths: 6200, days: 5 },
  { description: 'Contact at the Brackford Family Centre and back', quantityHundredths: 3480, days: 1 },
  { description: 'Sallowby General Hospital, outpatients, and back', quantityHundredths: 4160, days: 1 },
  { description: 'Dentist in Brackford and back', quantityHundredths: 1240, days: 1 },
  {
    description: 'Looked-after child review at the Civic Centre and back',
    quantityHundredths: 1890,
    days: 1,
  },
  { description: 'Swimming at Harrowmere Leisure Centre, three lessons', quantityHundredths: 2730, days: 3 },
  { description: 'Home to Nether Oakstead Academy and back, four days', quantityHundredths: 5040, days: 4 },
  { description: 'Play therapy in Sallowby and back', quantityHundredths: 3980, days: 1 },
  { description: 'Grandparents in Withernmoor and back', quantityHundredths: 7420, days: 2 },
  { description: 'Optician in Harrowmere and back', quantityHundredths: 860, days: 1 },
];

/** Journeys of the carer alone: training and events. */
export const CARERS_JOURNEYS: readonly DemoJourney[] = [
  { description: 'Training day “Safer caring” in Sallowby and back', quantityHundredths: 4320, days: 1 },
  { description: 'Support group of foster carers in Brackford and back', quantityHundredths: 1480, days: 1 },
  { description: 'Paediatric first aid at the Civic Centre and back', quantityHundredths: 1960, days: 1 },
  { description: 'Foster carers’ spring meeting in Harrowmere and back', quantityHundredths: 1120, days: 1 },
];
