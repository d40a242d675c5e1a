import type { z } from 'zod';
import type { BooksReader } from '../../db/books';
import { yearsBetween, type FinancialYear } from '../../domain/calendar/periods';
import { moveToYear } from '../../domain/extras/extra-effect';
import type { ExtraRule } from '../../domain/extras/extra-rule';
import type { extraInput, extrasContract } from '../../preload/contract/extras';
import type { Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { extraRows } from './extra-rows';

type Services = Handlers<typeof extrasContract>;

/** Sets a rule up, or changes one by which nothing was paid. */
export const saveExtra: Services['extras.save'] = async ({ books, change }, input) => {
  const rule = await ruleOf(books, input);
  if (input.ref !== null) {
    found(await books.extraRules.find(input.ref), `There is no extra ${input.ref}.`);
    await checkNotPaid(books, input.ref, 'changed');
  }
  await checkName(books, rule);
  await books.extraRules.save(rule, change);
  return (await extraRows(books))((await books.extraRules.find(rule.ref))!);
};

export const removeExtra: Services['extras.remove'] = async ({ books, change }, { ref }) => {
  found(await books.extraRules.find(ref), `There is no extra ${ref}.`);
  await checkNotPaid(books, ref, 'removed');
  await books.extraRules.remove(ref, change);
  return null;
};

/** Sets a year up like another one, days moved by whole years. Done twice, it changes nothing the second time. */
export const copyExtras: Services['extras.copyYear'] = async ({ books, change }, { from, to }) => {
  const rules = await books.extraRules.list();
  const like = rules.filter(({ year }) => year === from);
  if (like.length === 0) {
    throw new Refusal('not_found', `${from} has no extras to copy. Set the first ones up for ${to}.`);
  }
  const there = new Set(rules.filter(({ year }) => year === to).map(({ name }) => name.toLowerCase()));
  const missing = like.filter(({ name }) => !there.has(name.toLowerCase()));
  const added = missing.map(({ setBy: _by, setAt: _at, ...rule }) => ({
    ...moveToYear(rule, to),
    ref: refForYear(rule, to),
  }));
  const taken = new Set(rules.map(({ ref }) => ref));
  const named = added.map((rule) => ({ ...rule, ref: freeRef(rule.ref, taken) }));
  await books.extraRules.saveMany(named, change);
  const rowOf = await extraRows(books);
  const saved = await Promise.all(named.map(async ({ ref }) => await books.extraRules.find(ref)));
  return { added: saved.map((rule) => rowOf(rule!)), there: like.length - missing.length };
};

/** The rule that an input stands for, checked against the service levels; a new one gets its reference. */
export async function ruleOf(books: BooksReader, input: z.output<typeof extraInput>): Promise<ExtraRule> {
  await checkLevels(books, input);
  if (input.ref !== null) return { ...input, ref: input.ref };
  const taken = new Set((await books.extraRules.list()).map(({ ref }) => ref));
  return { ...input, ref: freeRef(refOf(input.name, input.year), taken) };
}

async function checkLevels(
  books: BooksReader,
  { serviceLevel, placementLevels }: Pick<ExtraRule, 'serviceLevel' | 'placementLevels'>,
): Promise<void> {
  const levels = new Map((await books.serviceLevels.list()).map((level) => [level.code, level]));
  const unknown = [serviceLevel, ...placementLevels].find((code) => !levels.has(code));
  if (unknown !== undefined) {
    throw new Refusal('unknown_reference', `There is no service level ${unknown}. Nothing was saved.`);
  }
  const booked = levels.get(serviceLevel)!;
  if (booked.kind !== 'client_item' || booked.unit !== 'item') {
    const message = `${booked.name} cannot be booked under: choose a service level for a child that is priced per item.`;
    throw new Refusal('bad_input', message);
  }
  const other = placementLevels.map((code) => levels.get(code)!).find(({ kind }) => kind !== 'placement');
  if (other) throw new Refusal('bad_input', `${other.name} is not a service level of placements.`);
}

async function checkNotPaid(books: BooksReader, ref: string, done: 'changed' | 'removed'): Promise<void> {
  const paid = (await books.extraRules.paid()).find(({ rule }) => rule === ref);
  if (!paid) return;
  const message = `A finalised period has paid by this extra: it cannot be ${done} any more. For what is still to come, set up another extra, or enter one-off payments.`;
  throw new Refusal('rule_in_use', message);
}

async function checkName(books: BooksReader, rule: ExtraRule): Promise<void> {
  const same = (await books.extraRules.list()).find(
    ({ ref, year, name }) =>
      ref !== rule.ref && year === rule.year && name.toLowerCase() === rule.name.toLowerCase(),
  );
  if (same) {
    throw new Refusal(
      'already_exists',
      `${rule.year} has an extra "${same.name}" already. Give another name.`,
    );
  }
}

const LONGEST_REF = 40;

/** "Birthday allowance", 2026-27 → BIRTHDAY-ALLOWANCE-2026-27. */
function refOf(name: string, year: FinancialYear): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${(words || 'EXTRA').slice(0, LONGEST_REF - year.length - 4)}-${year}`;
}

function refForYear(rule: ExtraRule, year: FinancialYear): string {
  return yearsBetween(rule.year, year) !== 0 && rule.ref.endsWith(rule.year)
    ? `${rule.ref.slice(0, -rule.year.length)}${year}`
    : refOf(rule.name, year);
}

/** The reference, with a number behind it where another rule has it; from then on it is taken. */
function freeRef(ref: string, taken: Set<string>): string {
  let free = ref;
  for (let number = 2; taken.has(free); number += 1) free = `${ref}-${number}`;
  taken.add(free);
  return free;
}
