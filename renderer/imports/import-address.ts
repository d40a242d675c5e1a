import { z } from 'zod';
import { IMPORT_KINDS } from '../../preload/contract/imports';

const counts = { added: z.number(), updated: z.number(), unchanged: z.number() };

/**
 * Where an import stands, kept in the history entry of its address: Back goes a step back, and a locked or reloaded
 * window finds its place again.
 */
const importStep = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('preview'),
    path: z.string(),
    kind: z.enum(IMPORT_KINDS).optional(),
    asked: z.number(),
  }),
  z.object({
    step: z.literal('done'),
    kind: z.enum(IMPORT_KINDS),
    fileName: z.string(),
    run: z.number().nullable(),
    notices: z.array(z.string()),
    ...counts,
  }),
]);
export type ImportStep = z.infer<typeof importStep>;

export const IMPORTS_ADDRESS = '/imports';

/** The step that a history entry's state tells; null for the first, choosing a file. */
export function importStepOf(state: unknown): ImportStep | null {
  const parsed = importStep.safeParse(state);
  return parsed.success ? parsed.data : null;
}

/** The state for previewing a file. Each asking is new: the file may have been mended meanwhile. */
export function previewOf(path: string, asked: number): ImportStep {
  return { step: 'preview', path, asked };
}
