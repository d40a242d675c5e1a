import { z } from 'zod';
import { publishContract, type DestinationRow } from '../../preload/contract/publish';

const saved = publishContract['destinations.save'].input;

/** The fields of a destination as a form has them: of both kinds, whichever is chosen. */
const fields = z.object({
  name: z.string(),
  kind: z.enum(['folder', 'sftp']),
  folder: z.string(),
  host: z.string(),
  port: z.string(),
  user: z.string(),
  hostKey: z.string(),
  keyFile: z.string(),
  secret: z.string(),
  retired: z.boolean(),
});

export type DestinationFields = z.infer<typeof fields>;

export const EMPTY: DestinationFields = {
  name: '',
  kind: 'folder',
  folder: '',
  host: '',
  port: '22',
  user: '',
  hostKey: '',
  keyFile: '',
  secret: '',
  retired: false,
};

/** Checks the form by the command's own rules; what is wrong stands at the field. */
export function destinationSchema(id: number | null): z.ZodType<z.output<typeof saved>, DestinationFields> {
  return fields.transform((form, context) => {
    const checked = saved.safeParse({
      id,
      name: form.name,
      retired: form.retired,
      place: placeOf(form),
      ...(form.kind === 'sftp' && form.secret !== '' ? { secret: form.secret } : {}),
    });
    if (checked.success) return checked.data;
    for (const { path, message } of checked.error.issues) {
      context.addIssue({ code: 'custom', path: [path.at(-1) ?? 'name'], message });
    }
    return z.NEVER;
  });
}

function placeOf(form: DestinationFields): unknown {
  if (form.kind === 'folder') return { kind: 'folder', folder: form.folder };
  const { host, user, folder, hostKey, keyFile } = form;
  return {
    kind: 'sftp',
    host,
    port: portOf(form.port) ?? 0,
    user,
    folder,
    hostKey,
    keyFile: keyFile.trim() === '' ? null : keyFile,
  };
}

/** A port as it is typed; null where it is none. */
export function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

/** A destination as the form has it. What is in the keychain stays there: its field begins empty. */
export function fieldsOf(destination: DestinationRow | null): DestinationFields {
  if (!destination) return EMPTY;
  const { name, place, retired } = destination;
  if (place.kind === 'folder') return { ...EMPTY, name, retired, folder: place.folder };
  const { host, port, user, folder, hostKey, keyFile } = place;
  return {
    ...EMPTY,
    name,
    retired,
    kind: 'sftp',
    host,
    port: String(port),
    user,
    folder,
    hostKey: `SHA256:${hostKey}`,
    keyFile: keyFile ?? '',
  };
}
