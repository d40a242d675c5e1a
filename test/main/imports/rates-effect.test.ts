import { expect, test } from 'vitest';
import { importsCommands } from '../../../main/imports/imports-commands';
import { deskOf, payPeriod } from '../../builders/desk';
import { enterWorkedExample, withLedger } from '../../builders/ledger';
import { enterPeople, OLIVE } from '../../builders/people';
import { applicationContext, importingInto } from './importing';

const HEADER = 'service_level,effective_from,amount,min_age,max_age\n';
const BACKDATED = `${HEADER}FOST,2025-04-01,194.00,5,10\nFOST,2026-04-08,214.00,5,10\n`;

test('a previewed file of rates shows its effect, which importing it then has', async () => {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    const desk = deskOf(ledger);
    await payPeriod(desk, '2026-27/01');
    const imports = importingInto(ledger, folder);
    const effectOf = (id: string) =>
      importsCommands['imports.ratesEffect'](applicationContext(ledger, OLIVE), { id });

    const preview = await imports.preview(BACKDATED, 'rates');
    const effect = await effectOf(preview.id);
    // The row that the ledger has already is not part of it.
    expect(effect).toMatchObject({ added: 1, updated: 0, unchanged: 0 });
    expect(effect!.adjusted).toMatchObject([
      { period: { period: '2026-27/01' }, amountPence: 286, carers: 1 },
    ]);

    await imports.takePreview(preview.id);
    const { payments } = await desk.ask(OLIVE, 'periods.payments', { period: '2026-27/02' });
    expect(payments).toMatchObject([{ provider: 'P001', adjustmentsPence: 286 }]);

    const again = await imports.preview(BACKDATED, 'rates');
    expect(await effectOf(again.id)).toBeNull();
  });
});

test('the effect of a file with a bad row, of another kind or of a preview that is gone is refused', async () => {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(enterWorkedExample);
    const imports = importingInto(ledger, folder);
    const refusalOf = async (id: string): Promise<string> => {
      const asked = importsCommands['imports.ratesEffect'](applicationContext(ledger, OLIVE), { id });
      return await asked.then(
        () => 'none',
        (error: { code: string }) => error.code,
      );
    };
    const bad = await imports.preview(`${HEADER}FOST,2026-04-08,214.005,5,10\n`, 'rates');
    expect(await refusalOf(bad.id)).toBe('import_rejected');
    const clients = await imports.preview('client_ref,name,date_of_birth\nC009,Ada Field,2012-02-29\n');
    expect(await refusalOf(clients.id)).toBe('bad_input');
    expect(await refusalOf('gone')).toBe('import_gone');
  });
});
