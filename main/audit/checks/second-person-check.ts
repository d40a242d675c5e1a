import type { Check } from './check';

/** Bank details in force were confirmed by somebody else than whoever entered them. */
export const secondPersonCheck: Check = {
  name: 'second_person',
  title: 'Nobody confirmed bank details that they had entered themselves.',
  run: async ({ books, trail }) => {
    const payable = [...(await books.bankDetails.payable()).values()];
    const { bank } = await trail();
    const faults = payable.flatMap(({ provider, enteredBy, confirmedBy }) => {
      if (confirmedBy === null || confirmedBy === enteredBy) {
        return [`Carer ${provider}: the bank details were not confirmed by a second person.`];
      }
      const recorded = bank.get(provider)?.confirmed;
      // Details that no event knows at all are the other check's to tell.
      if (!recorded || (recorded.enteredBy === enteredBy && recorded.confirmedBy === confirmedBy)) return [];
      return [
        `Carer ${provider}: the bank details name other people than those who entered and confirmed them.`,
      ];
    });
    return { faults, counted: `${payable.length.toLocaleString('en-GB')} bank details` };
  },
};
