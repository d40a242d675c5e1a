import { zodResolver } from '@hookform/resolvers/zod';
import { use, useMemo, useState } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { SessionContext } from '../bridge/session';
import { draftOnComputer, useKeepDraft, type DraftPlace } from './drafts';

interface DraftFormOptions<Input extends FieldValues, Output> {
  readonly schema: z.ZodType<Output, Input>;
  readonly defaultValues: Input;
  readonly onSubmit: (values: Output) => Promise<unknown>;
  readonly onClose?: () => void;
  readonly draftKey?: string | undefined;
  /** Where the draft is kept, if not under `draftKey` on this computer; the same object at every drawing. */
  readonly draftPlace?: DraftPlace;
}

export interface DraftForm<Input extends FieldValues, Output> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  /** Why the last attempt was refused. */
  readonly failure: CommandFailure | null;
  readonly submit: (event?: React.BaseSyntheticEvent) => void;
  readonly hadDraft: boolean;
  /** Throws the draft away and begins with the default values. */
  readonly startAfresh: () => void;
}

/** A form with its schema, its draft and its refusals; the focus goes to the first field with an error. */
export function useDraftForm<Input extends FieldValues, Output>(
  options: DraftFormOptions<Input, Output>,
): DraftForm<Input, Output> {
  const { schema, defaultValues, onSubmit, onClose } = options;
  const draftKey = useOwnKey(options.draftKey);
  const { draftPlace } = options;
  const place = useMemo(
    () => draftPlace ?? (draftKey ? draftOnComputer(draftKey) : null),
    [draftPlace, draftKey],
  );
  const [draft] = useState(() => place?.kept ?? null);
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const form = useForm<Input, unknown, Output>({
    // The resolver's own types take Zod's core types apart further than the compiler follows for an open type.
    resolver: zodResolver(schema as never) as unknown as Resolver<Input, unknown, Output>,
    defaultValues: defaultValues as DefaultValues<Input>,
    // As values, not defaults: the form knows that they are not saved yet.
    ...(draft ? { values: { ...defaultValues, ...draft }, resetOptions: { keepDefaultValues: true } } : {}),
    shouldFocusError: true,
  });
  useKeepDraft(form, place);

  const submit = form.handleSubmit(async (values) => {
    setFailure(null);
    try {
      await onSubmit(values);
    } catch (error) {
      setFailure(asCommandFailure(error));
      return;
    }
    place?.forget();
    onClose?.();
  });
  const startAfresh = () => {
    place?.forget();
    form.reset(defaultValues);
  };
  return { form, failure, submit: (event) => void submit(event), hadDraft: draft !== null, startAfresh };
}

/** A draft belongs to one person and one ledger: nobody finds another's half-written form, nor that of the demo. */
function useOwnKey(draftKey: string | undefined): string | undefined {
  const session = use(SessionContext);
  return draftKey && session ? `${session.ledger.path}|${session.user.name}|${draftKey}` : draftKey;
}
