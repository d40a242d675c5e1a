import { pick, type Random } from './random';

/** What carers and the team write to each other, with fields to be filled in. */
const SENTENCES = [
  'Why is my payment for {month} lower than usual?',
  'Thank you for your message, we are looking into it and will answer by {weekday}.',
  'The remittance advice shows {amount} but I was expecting {other}.',
  'I drove {name} to {place} and back on {weekday}, and I have kept the receipt.',
  'Please send us the receipt for {thing}, so that the claim can go before the panel.',
  '{name} came to us on {weekday} and the placement is not on my advice yet.',
  '{name} left on {weekday}, so the allowance should stop from that night.',
  'The payment of {amount} was sent to the bank on {weekday}.',
  'We have moved to {place}; please change the address that you have for us.',
  'My telephone number has changed to 07700 900{digits}.',
  'An overpayment of {amount} will be taken back over the next three payments.',
  'Could somebody ring me about {name} and the {thing}?',
  'The social worker said that {thing} would be paid for {name}.',
  'We believe that this is settled. If so, please request closure.',
  'It is settled now, thank you very much for your help with this.',
  'The mileage to {place} is {digits} miles for each journey, as agreed with the school.',
  'I have not had anything for the {thing} that I claimed in {month}.',
  'The rate changed in {month} because {name} had a birthday.',
  'The birthday allowance for {name} was paid with the period of {month}.',
  'Our bank account is going to be closed, so the sort code will be different.',
  'Is the festival allowance paid for children who are on holiday in {month}?',
  'The panel rejected {thing} because there was no evidence with the claim.',
  'I attach the letter from {place} about the {thing}.',
  'The purchase order for {name} has been corrected, reference PO{digits}{digits}.',
];

const NAMES =
  'Amelia Harry Olivia Jack Isla Noah Ava Leo Mia Oscar Freya Muhammad Grace Arthur Lily Theo Evie Zachary Ruby Idris Sienna Callum Aaliyah Finley Poppy Kwame Rosie Tomasz Willow Bartholomew'.split(
    ' ',
  );
const SURNAMES =
  'Okafor Harrison Patel Blocksidge Whitfield Nowak Akhtar Llewellyn Carmichael Fenwick Osei Thornbury Mahmood Pettigrew Kowalska Dunmore Adeyemi Hartnell Quigley Sandhu'.split(
    ' ',
  );
const PLACES = [
  'Harrowmere Primary School',
  'the hospital in Thornbury',
  'Mill Lane Surgery',
  'the contact centre',
  'St Oswald’s Academy',
  'the orthodontist in Westerleigh',
  'swimming at Kingsmead Pool',
  'the solicitor’s office',
];
const THINGS = [
  'the school trip',
  'a new uniform',
  'the train fares',
  'respite care',
  'the taxi',
  'a bed and mattress',
  'the passport photographs',
  'tutoring',
  'a wheelchair ramp',
  'therapeutic riding lessons',
];
const MONTHS = 'April May June July August September October November December January February March'.split(
  ' ',
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** A message of `sentences` sentences. */
export function message(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => filled(pick(random, SENTENCES), random)).join(' ');
}

/** A title of a few words. */
export function title(random: Random): string {
  return filled(
    pick(random, ['{name}: {thing}', 'Payment of {month}', '{thing}', 'Query about {name}']),
    random,
  );
}

function filled(sentence: string, random: Random): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_field, field: string) => value(field, random));
}

function value(field: string, random: Random): string {
  switch (field) {
    case 'name':
      return `${pick(random, NAMES)} ${pick(random, SURNAMES)}`;
    case 'place':
      return pick(random, PLACES);
    case 'thing':
      return pick(random, THINGS);
    case 'month':
      return pick(random, MONTHS);
    case 'weekday':
      return pick(random, WEEKDAYS);
    case 'digits':
      return String(100 + Math.floor(random() * 900));
    default:
      return `£${(random() * 900).toFixed(2)}`;
  }
}
