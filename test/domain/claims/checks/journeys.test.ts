import { expect, test } from 'vitest';
import { compareJourneys } from '../../../../domain/claims/checks/same-journey';
import { readJourney } from '../../../../domain/claims/checks/read-journey';

const NAMES = new Set(['robin', 'robins']);

function compared(a: string, b: string, milesA = 38, milesB = milesA) {
  const told = (text: string, miles: number) => ({
    journey: readJourney(text, NAMES),
    quantityHundredths: miles * 100,
  });
  return compareJourneys(told(a, milesA), told(b, milesB));
}

test.each([
  ['Norwich to Ely', 'NORWICH  -  ELY.'],
  ['Norwich to Ely', 'Norwich–Ely'],
  ['Norwich to Ely', 'Norwich → Ely, 38 miles'],
  ['Norwich to Ely', 'from Norwich to Ely on 14/9/2026'],
  ['Norwich to Ely', 'Travel to Ely from Norwich (14th Sept)'],
  ['Norwich to Ely', 'Contact visit: Norwich to Ely'],
  ['Norwich to Ely', 'Took Robin from Norwich to Ely for contact'],
  ['Norwich to Ely return', 'Ely – Norwich and back'],
  ['Norwich to Ely and back', 'Norwich to Ely to Norwich'],
  ['Mill Lane to St Mary’s Primary School', 'Mill Ln - Saint Marys Prim. Sch.'],
  ['Mill Street to Queens Road', 'MILL ST TO QUEEN’S RD'],
  ['Stoke-on-Trent to Leek', 'Stoke on Trent - Leek'],
  ['School run, Robin', 'school run'],
  ['Café Nero to the gym', 'Cafe Nero to Gym'],
])('%s is the same journey as %s', (a, b) => {
  expect(compared(a, b).likeness).toBe('same');
});

test.each([
  ['Norwich to Ely', 'Nowrich to Ely', 'typing'],
  ['Wymondham to Dereham', 'Wymodham to Derehm', 'typing'],
  ['Mill Lane to St Mary’s', 'Mill Lane, Norwich to St Mary’s Primary School', 'part'],
  ['School run', 'School run (Norwich)', 'part'],
  ['Norwich to Ely', 'Norwich via Thetford to Ely', 'part'],
])('%s and %s are alike but for %s', (a, b, likeness) => {
  expect(compared(a, b).likeness).toBe(likeness);
});

test.each([
  ['Norwich to Ely', 'Norwich to Thetford'],
  ['Mill Lane to school', 'Hill Lane to school'],
  ['Norwich to St Mary’s Primary', 'Norwich to St Mary’s High'],
  ['School run', 'Contact visit'],
  ['12 Mill Lane to school', '14 Mill Lane to school'],
  ['Norwich to Ely to Thetford', 'Norwich to Ely'],
  ['mileage', 'Norwich to Ely'],
])('%s and %s are two journeys', (a, b) => {
  expect(compared(a, b)).toMatchObject({ likeness: null, isOtherHalf: false });
});

test.each([
  ['Norwich to Ely', 'Ely to Norwich'],
  ['School run am', 'School run pm'],
  ['Mill Lane to school 8.30am', 'Mill Lane to school 3pm'],
  ['School drop-off', 'School pick-up'],
  ['Norwich to Ely', 'Ely to Norwich (return)'],
])('%s and %s are the two halves of one', (a, b) => {
  expect(compared(a, b)).toMatchObject({ likeness: null, isOtherHalf: true });
});

test('“return” the other way round is both ways where it is twice as far', () => {
  expect(compared('Norwich to Ely', 'Ely - Norwich return', 38, 76).likeness).toBe('same');
});

test('what is the same for one child only is told', () => {
  expect(compared('Home to school', 'home - school')).toMatchObject({ likeness: 'same', isGeneric: true });
  expect(compared('Norwich to Ely', 'Norwich - Ely')).toMatchObject({ likeness: 'same', isGeneric: false });
});
