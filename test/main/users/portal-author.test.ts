import { expect, test } from 'vitest';
import { asPortal, PORTAL_AUTHOR } from '../../../main/sync/portal-author';
import { withDesk } from '../../builders/desk';
import { changeBy } from '../../builders/ledger';
import { ADA } from '../../builders/people';

const PASSWORD = 'correct horse';

test('nobody can sign in as the carers’ page, be added by its name, or make it a person', async () => {
  await withDesk(async (desk) => {
    const taken = { name: PORTAL_AUTHOR, roles: ['panel' as const], password: PASSWORD };
    expect(await desk.refusal(ADA, 'users.add', taken)).toMatchObject({ code: 'not_allowed' });
    expect(await desk.refusal(ADA, 'users.add', { ...taken, name: 'CARERS’ PAGE' })).toMatchObject({
      code: 'not_allowed',
    });
    await desk.ledger.transaction(async (books) => await asPortal(books, changeBy(ADA.name, 'collect.run')));
    expect((await desk.ask(ADA, 'users.list', {})).map(({ name }) => name)).not.toContain(PORTAL_AUTHOR);
    const changed = { name: PORTAL_AUTHOR, roles: ['panel' as const], active: true, newPassword: PASSWORD };
    expect(await desk.refusal(ADA, 'users.change', changed)).toMatchObject({ code: 'not_allowed' });
    const signIn = { name: PORTAL_AUTHOR, password: PASSWORD };
    expect(await desk.refusal(null, 'users.signIn', signIn)).toMatchObject({
      code: 'wrong_name_or_password',
    });
    expect(desk.unexpected).toEqual([]);
  });
});
