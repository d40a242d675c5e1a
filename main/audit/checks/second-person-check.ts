import type { Check } from './check';

/** Bank details in force were confirmed by somebody else than whoever entered them. */
export const secondPersonCheck: Check = {
  name: 'second_person',
  title: 'Nobody confirmed bank details that they had entered themselves.',
  run: async ({ books }) => {
    const payable = [...(await books.bankDetails.payable()).values()];
    const faults = payable
      .filter((row) => row.confirmedBy === null || row.confirmedBy === row.enteredBy)
      .map((row) => `Carer ${row.provider}: the bank details were not confirmed by a second person.`);
    return { faults, counted: `${payable.length} bank details` };
  },
};
