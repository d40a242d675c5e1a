import type { BooksReader } from '../../db/books';
import type { ExtraRuleRow as StoredRule } from '../../db/entities/extra-rule';
import { sumPence } from '../../domain/money/pence';
import type { ExtraRuleRow } from '../../preload/contract/extras';

/** How to make a row of a rule as people read it. */
export async function extraRows(books: BooksReader): Promise<(rule: StoredRule) => ExtraRuleRow> {
  const names = new Map((await books.serviceLevels.list()).map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const paid = Map.groupBy(await books.extraRules.paid(), ({ rule }) => rule);
  return (rule) => {
    const own = paid.get(rule.ref) ?? [];
    const children = own.filter(({ amountPence }) => amountPence !== 0).map(({ client }) => client);
    return {
      ...rule,
      serviceLevelName: nameOf(rule.serviceLevel),
      placementLevelNames: rule.placementLevels.map(nameOf),
      paidPence: sumPence(own.map(({ amountPence }) => amountPence)),
      paidChildren: new Set(children).size,
      isPaid: own.length > 0,
    };
  };
}
