import type { Check } from './check';

/** The file itself: what SQLite keeps, and the triggers that refuse changes to what is final. */
export const fileCheck: Check = {
  name: 'file',
  title: 'The ledger’s file is whole, and the rules inside it that protect finalised payments are in place.',
  run: async ({ integrity: { damage, orphans, missingGuards } }) => {
    return {
      counted: 'the whole file',
      faults: [
        ...damage.map((line) => `The file is damaged: ${line}.`),
        ...orphans.map(
          ({ table, rowId, parent }) => `Row ${rowId ?? '?'} of ${table} refers to a missing ${parent}.`,
        ),
        ...missingGuards.map((guard) => `The protection "${guard}" was removed or weakened.`),
      ],
    };
  },
};
