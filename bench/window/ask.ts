import type { Page } from '@playwright/test';
import type { Bridge, CommandName, InputOf, OutputOf } from '../../preload/contract';
import type { Result } from '../../preload/contract/result';

/** Asks for a command as the window does. Throws where it is refused. */
export async function ask<Name extends CommandName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const result = await page.evaluate(
    async (asked): Promise<Result<unknown>> => {
      const { carerPayments } = window as unknown as { carerPayments: Bridge };
      return await carerPayments.invoke(asked.name, asked.input as never);
    },
    { name, input },
  );
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value as OutputOf<Name>;
}
