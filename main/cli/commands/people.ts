import { Option, type Command } from 'commander';
import { ROLES, type Role } from '../../../preload/contract/command';
import { passwordFrom } from '../ask-password';
import { WrongUsage } from '../failure';
import { withLedger, type GlobalOptions } from '../open-door';
import { printOutcome } from '../output';

/** `users add` and `bank confirm`. */
export function addPeopleCommands(program: Command): void {
  const users = program.command('users').description('the people who may sign in');
  users
    .command('add <name>')
    .description('add a user; the new password comes from the variable CARER_PAYMENTS_NEW_PASSWORD')
    .addOption(
      new Option('--role <role>', 'repeat for more than one')
        .choices(ROLES)
        .argParser(collectRole)
        .makeOptionMandatory(),
    )
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { role: Role[] }>();
      const password = await passwordFrom('CARER_PAYMENTS_NEW_PASSWORD', `New password of ${name}`);
      const user = await withLedger(options, { mustSignIn: true }, ({ call }) =>
        call('users.add', { name, roles: options.role, password }),
      );
      const outcome = { name: user.name, roles: user.roles, active: user.active };
      printOutcome(
        outcome,
        options.json ?? false,
        () => `${user.name} may sign in as ${user.roles.join(', ')}.`,
      );
    });

  const bank = program.command('bank').description('carers’ bank details');
  bank
    .command('confirm [provider]')
    .description('confirm bank details that another user entered or imported')
    .option('--all', 'of every carer whose details wait')
    .action(async (provider: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { all?: boolean }>();
      if ((provider === undefined) === !options.all)
        throw new WrongUsage('Give a carer’s reference, or --all.');
      const outcome = await withLedger(options, { mustSignIn: true }, async ({ call }) => {
        const waiting = await call('carers.bankDetailsToConfirm', {});
        const providers = provider === undefined ? waiting.map((row) => row.provider) : [provider];
        if (provider !== undefined) await call('carers.read', { ref: provider });
        return providers.length === 0
          ? { confirmed: 0, own: 0 }
          : await call('carers.confirmBankDetails', { providers });
      });
      printOutcome(outcome, options.json ?? false, () =>
        outcome.own === 0
          ? `Confirmed: ${outcome.confirmed}.`
          : `Confirmed: ${outcome.confirmed}. Left for another person, because you entered them: ${outcome.own}.`,
      );
    });
}

function collectRole(role: string, roles: Role[] | undefined): Role[] {
  if (!(ROLES as readonly string[]).includes(role)) {
    throw new WrongUsage(`There is no role ${role}. There are: ${ROLES.join(', ')}.`);
  }
  return [...(roles ?? []), role as Role];
}
