import type { Page } from '@playwright/test';
import type { CommandName, InputOf, OutputOf } from '../../preload/contract';
import type { Result } from '../../preload/contract/result';

interface AnyBridge {
  invoke(name: string, input: unknown): Promise<Result<unknown>>;
}

/** Asks the application as the window does, to arrange what a test of a screen is about. */
export async function ask<Name extends CommandName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const result = await page.evaluate(
    async ([command, given]) => {
      const { carerPayments } = window as unknown as { carerPayments: AnyBridge };
      return await carerPayments.invoke(command, given);
    },
    [name as string, input as unknown] as const,
  );
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value as OutputOf<Name>;
}
