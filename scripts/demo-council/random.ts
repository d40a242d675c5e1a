import { en_GB, Faker, generateMersenne32Randomizer } from '@faker-js/faker';

/** Seeded choices: the same seed makes the same council again. */
export interface Chance {
  /** A whole number from `min` to `max`, both possible. */
  number(min: number, max: number): number;
  /** True with a probability from 0 to 1. */
  happens(probability: number): boolean;
  oneOf<Value>(values: readonly Value[]): Value;
  weighted<Value>(values: readonly { readonly value: Value; readonly weight: number }[]): Value;
  shuffled<Value>(values: readonly Value[]): Value[];
}

/** Each part of the council has its own seed, so that a change to one leaves the others as they were. */
export function chance(seed: number): Chance {
  const faker = new Faker({ locale: en_GB, randomizer: generateMersenne32Randomizer(seed) });
  return {
    number: (min, max) => faker.number.int({ min, max }),
    happens: (probability) => faker.number.float() < probability,
    oneOf: (values) => faker.helpers.arrayElement(values),
    weighted: (values) => faker.helpers.weightedArrayElement(values),
    shuffled: (values) => faker.helpers.shuffle([...values]),
  };
}
