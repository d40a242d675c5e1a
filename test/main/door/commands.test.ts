import { expect, test, vi } from 'vitest';
import { createDoor } from '../../../main/door/door';
import { Session } from '../../../main/door/session';
import { ledgerServices } from '../../../main/ledger/commands';
import { hostCommands } from '../../../main/ledger/host-commands';
import { windowCommands } from '../../../main/ipc/window-commands';
import type { LedgerClient } from '../../../main/ledger/ledger-client';
import { contract, type CommandName } from '../../../preload/contract';
import { isAtCommandLine, ROLES, type Command, type Role } from '../../../preload/contract/command';

// The commands with a system dialog are listed here as well; none is called.
vi.mock('electron', () => ({ app: {}, dialog: {}, shell: {}, BrowserWindow: {} }));
vi.mock('electron-log/main', () => ({ default: {} }));

const commands = Object.entries(contract) as [CommandName, Command][];

const servicesOf: Readonly<Record<string, readonly string[]>> = {
  'the ledger’s thread, on the open ledger': Object.keys(ledgerServices),
  'the ledger’s thread, on ledgers as files': Object.keys(
    hostCommands({
      shelf: { opened: null },
      dataFolder: '/nowhere',
      assetsFolder: '/nowhere',
      onSlowQuery: () => undefined,
    }),
  ),
  'the main process, with the system’s windows': Object.keys(windowCommands({} as LedgerClient)),
};

test.each(commands)('%s has one service and one access rule', (name, { access, effect }) => {
  const places = Object.entries(servicesOf).filter(([, names]) => names.includes(name));
  expect(places.map(([place]) => place)).toHaveLength(1);
  expect(places[0]![0].includes('windows')).toBe(effect === 'window');
  if (typeof access === 'string') expect(['anyone', 'signedIn']).toContain(access);
  else {
    const roles = isAtCommandLine(access) ? access.atCommandLine : access;
    expect(roles.length).toBeGreaterThan(0);
    expect(roles.every((role) => ROLES.includes(role))).toBe(true);
    expect(new Set(roles).size).toBe(roles.length);
  }
});

test('no service answers a command that the contract does not have', () => {
  const known = new Set<string>(Object.keys(contract));
  expect(
    Object.values(servicesOf)
      .flat()
      .filter((name) => !known.has(name)),
  ).toEqual([]);
});

test('whoever has not signed in may deal with ledgers as files and sign in, and nothing else', () => {
  const open = commands.filter(([, { access }]) => access === 'anyone').map(([name]) => name);
  expect(open.toSorted()).toEqual([
    'files.choose',
    'files.chooseFolder',
    'files.chooseNew',
    'files.saveLog',
    'ledger.close',
    'ledger.create',
    'ledger.open',
    'ledger.openDemo',
    'ledger.restore',
    'ledger.state',
    'users.signIn',
    'users.signOut',
  ]);
});

/** Who may change something: O officer, A approver, P panel member, D administrator. */
const MAY_CHANGE: Readonly<Partial<Record<CommandName, string>>> = {
  'ledger.recoveryKey': 'D',
  'users.add': 'D',
  'users.change': 'D',
  'settings.set': 'D',
  'carers.save': 'OD',
  'carers.enterBankDetails': 'OD',
  'carers.showBankDetails': 'OAD',
  'carers.confirmBankDetails': 'OAD',
  'children.save': 'OD',
  'placements.save': 'OD',
  'placements.effect': 'OD',
  'claims.enter': 'OD',
  'claims.change': 'OD',
  'claims.remove': 'OD',
  'claims.saveItem': 'OD',
  'claims.removeItem': 'OD',
  'claims.submit': 'OD',
  'claims.withdraw': 'OD',
  'claims.ask': 'OPD',
  'claims.accept': 'P',
  'claims.reject': 'P',
  'claims.takeBack': 'P',
  'claimants.set': 'OD',
  'destinations.save': 'D',
  'destinations.hostKey': 'D',
  'destinations.try': 'OD',
  'publish.run': 'OD',
  'publish.to': 'OD',
  'collect.run': 'OD',
  'collect.from': 'OD',
  'collect.files': 'OD',
  'submissions.dismiss': 'OD',
  'accounts.letters': 'OD',
  'accounts.saveLetters': 'OD',
  'accounts.printLetters': 'OD',
  'accounts.issue': 'OD',
  'accounts.withdraw': 'OD',
  'accounts.changeKeys': 'D',
  'actions.create': 'OAD',
  'actions.write': 'OAD',
  'actions.assign': 'OAD',
  'actions.setDue': 'OAD',
  'actions.link': 'OAD',
  'actions.merge': 'OAD',
  'actions.requestChange': 'OAD',
  'actions.makeChange': 'OD',
  'actions.refuseChange': 'OAD',
  'panel.open': 'P',
  'panel.amend': 'P',
  'panel.close': 'P',
  'oneOffs.workOut': 'OD',
  'oneOffs.enter': 'OD',
  'oneOffs.approve': 'A',
  'oneOffs.reject': 'A',
  'oneOffs.withdraw': 'OAD',
  'extras.save': 'OD',
  'extras.remove': 'OD',
  'extras.copyYear': 'OD',
  'stays.confirm': 'OD',
  'stays.takeBack': 'OD',
  'serviceLevels.save': 'OD',
  'rates.save': 'OD',
  'rates.effect': 'OD',
  'rates.saveMany': 'OD',
  'imports.preview': 'OD',
  'imports.ratesEffect': 'OD',
  'imports.take': 'OD',
  'imports.undo': 'OD',
  'periods.addYear': 'OD',
  'periods.save': 'OD',
  'periods.acceptException': 'O',
  'periods.acceptExceptions': 'O',
  'periods.withdrawAcceptance': 'O',
  'periods.prepare': 'O',
  'periods.takeBack': 'OA',
  'periods.finalisePreview': 'OA',
  'periods.finalise': 'A',
  'overpayments.setPlan': 'O',
  'overpayments.removePlan': 'O',
  'bacs.export': 'OAD',
  'bacs.reissuable': 'OA',
  'bacs.reissue': 'A',
};

/** What whoever is signed in may do: their own password, a copy of the ledger, files and papers of it, long reading. */
const EVERYBODY_MAY: readonly CommandName[] = [
  'users.changeOwnPassword',
  'ledger.backup',
  'audit.verify',
  'panel.minutes',
  'reports.remittance',
  'overpayments.balancesPdf',
  'reports.exportRemittances',
  'journal.export',
  'reports.statementPdf',
  'reports.exportStatements',
  'orders.list',
  'orders.read',
  'orders.forecast',
  'orders.document',
  'orders.export',
  'claims.saveAttachment',
  'actions.saveAttachment',
  'publish.preview',
  'publish.carerView',
  'actions.keepDraft',
  'actions.dropDraft',
  'panel.saveMinutes',
];

const LETTERS: Readonly<Record<Role, string>> = {
  officer: 'O',
  approver: 'A',
  panel: 'P',
  administrator: 'D',
};

test('every command that changes something is in the table of roles', () => {
  const changing = commands
    .filter(
      ([, { access, effect }]) => access !== 'anyone' && (effect === 'change' || effect === 'application'),
    )
    .map(([name]) => name);
  expect(changing.filter((name) => !(name in MAY_CHANGE) && !EVERYBODY_MAY.includes(name))).toEqual([]);
});

const cases = ROLES.flatMap((role) => commands.map(([name]) => [role, name] as const));

test('each role may do what the table says, and no more', () => {
  for (const [role, name] of cases) {
    const { access } = contract[name];
    const isOpen = access === 'anyone' || access === 'signedIn';
    const allowed = isOpen || (MAY_CHANGE[name] ?? '').includes(LETTERS[role]);
    const code = refusalOf(name, { name: 'Sam', roles: [role] }, isAtCommandLine(access));
    expect(code === 'not_allowed', `${role}: ${name}`).toBe(!allowed);
  }
  expect(cases.length).toBe(ROLES.length * commands.length);
});

test('no window may ask for what is for the command line alone, whoever is signed in', () => {
  const alone = commands.filter(([, { access }]) => isAtCommandLine(access)).map(([name]) => name);
  expect(alone.toSorted()).toEqual(['collect.from', 'publish.to']);
  const everything = { name: 'Ada', roles: ROLES };
  for (const name of alone) {
    expect(refusalOf(name, everything)).toBe('not_allowed');
    expect(refusalOf(name, everything, true)).toBe('bad_input');
  }
});

test.each(commands)('%s without anybody signed in', (name, { access }) => {
  expect(refusalOf(name, null) === 'not_signed_in').toBe(access !== 'anyone');
});

test('somebody with two roles may do what either may', () => {
  const both = { name: 'Bo', roles: ['officer', 'approver'] as const };
  expect(refusalOf('periods.prepare', both)).toBe('bad_input');
  expect(refusalOf('periods.finalise', both)).toBe('bad_input');
  expect(refusalOf('users.add', both)).toBe('not_allowed');
  expect(refusalOf('periods.prepare', { name: 'Nobody', roles: [] })).toBe('not_allowed');
});

/** The door's verdict on a command without input: access is checked first. */
function refusalOf(
  name: CommandName,
  user: { name: string; roles: readonly Role[] } | null,
  isCommandLine = false,
): string | null {
  const door = createDoor({
    ledger: () => null,
    session: new Session(user),
    isCommandLine,
    handlers: {},
    clock: () => new Date(0),
    onProgress: () => undefined,
    onChanged: () => undefined,
    onUnexpected: () => undefined,
  });
  const checked = door.check(name, undefined);
  return checked.ok ? null : checked.error.code;
}
