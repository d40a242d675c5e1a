import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { countOf } from '../../domain/count-in-words';
import { isoDate, optionalText } from '../../preload/contract/fields';
import type { StayRow } from '../../preload/contract/stays';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useCommand } from '../bridge/use-command';
import { useDraftForm } from '../forms/use-draft-form';
import { whoWithWhom } from './stay-words';

/** What is said of every stay that is confirmed: on which day the child was there, and how one knows. */
const said = z.object({ asOf: isoDate, note: optionalText(1000) });
type Said = z.input<typeof said>;

/** What was confirmed last, to be taken back where it was a mistake. */
interface LastConfirmed {
  readonly what: string;
  readonly ids: readonly number[];
}

export interface Confirming {
  readonly form: UseFormReturn<Said, unknown, z.output<typeof said>>;
  readonly last: LastConfirmed | null;
  readonly failure: CommandFailure | null;
  /** Confirms these stays as the form says; true where it was done. */
  readonly confirm: (stays: readonly StayRow[]) => Promise<boolean>;
  readonly takeBackLast: () => Promise<void>;
}

/** Confirming stays, one by one or many: all with the same day and note, which are kept from one to the next. */
export function useConfirming({ period, lastDay }: PaymentPeriod): Confirming {
  const confirmStays = useCommand('stays.confirm');
  const takeBack = useCommand('stays.takeBack');
  const [last, setLast] = useState<LastConfirmed | null>(null);
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const { form } = useDraftForm({
    schema: said,
    defaultValues: { asOf: lastDay, note: '' },
    draftKey: `stays.${period}`,
    onSubmit: async () => undefined,
  });
  const attempt = async (work: () => Promise<LastConfirmed | null>): Promise<boolean> => {
    setFailure(null);
    try {
      setLast(await work());
      return true;
    } catch (error) {
      setFailure(asCommandFailure(error));
      return false;
    }
  };
  const confirm = async (stays: readonly StayRow[]): Promise<boolean> => {
    if (!(await form.trigger(undefined, { shouldFocus: true }))) return false;
    const placements = stays.map(({ placement }) => placement.ref);
    return await attempt(async () => {
      const { ids } = await confirmStays.mutateAsync({ placements, ...said.parse(form.getValues()) });
      return { what: whatOf(stays), ids };
    });
  };
  const takeBackLast = async (): Promise<void> => {
    await attempt(async () => {
      if (last && last.ids.length > 0) await takeBack.mutateAsync({ ids: [...last.ids] });
      return null;
    });
  };
  return { form, last, failure, confirm, takeBackLast };
}

function whatOf(stays: readonly StayRow[]): string {
  const [first] = stays;
  const homes = new Set(stays.map(({ placement }) => `${placement.client} ${placement.provider}`));
  if (!first || homes.size > 1) return countOf(stays.length, 'stay');
  return stays.length === 1 ? whoWithWhom(first) : `${whoWithWhom(first)} (${countOf(stays.length, 'stay')})`;
}
