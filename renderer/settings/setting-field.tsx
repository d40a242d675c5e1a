import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { SettingRow } from '../../preload/contract/settings';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { percentOfShare, shareOfPercent } from './percent';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  input: { flexGrow: 1 },
});

/** The settings that people think of in per cent, though they are kept as shares (0.25). */
const SHARES: ReadonlyMap<string, string> = new Map([
  [
    'exceptions.varianceShare',
    'A payment that differs from the carer’s last by more is an exception to look at.',
  ],
  [
    'exceptions.recoveryShare',
    'Where more of a payment is taken and nobody has set a recovery plan, it is an exception to look at.',
  ],
]);

/** A setting in its box; Save appears once it is changed. */
export function SettingField({ setting }: { readonly setting: SettingRow }) {
  const styles = useStyles();
  const isShare = SHARES.has(setting.key);
  const shown = isShare ? (percentOfShare(setting.value) ?? setting.value) : setting.value;
  const [text, setText] = useState(shown);
  const set = useCommand('settings.set');
  const may = useMay('settings.set');
  const notify = useNotify();
  const value = isShare ? shareOfPercent(text) : text;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (value === null) return;
    try {
      await set.mutateAsync({ key: setting.key, value });
      notify(`Saved: ${setting.title}`);
    } catch {
      // Shown at the field, from `set.error`.
    }
  };

  const problem =
    value === null ? 'Give a percentage from 0 to 99, such as 25.' : (set.error?.message ?? null);
  return (
    <form onSubmit={(event) => void save(event)}>
      <Field
        label={isShare ? `${setting.title}, in per cent` : setting.title}
        hint={SHARES.get(setting.key) ?? setting.help}
        validationMessage={text === shown ? null : problem}
      >
        {(field) => (
          <div className={styles.row}>
            <Input
              {...field}
              className={styles.input}
              value={text}
              readOnly={!may}
              contentAfter={isShare ? '%' : null}
              onChange={(_event, data) => setText(data.value)}
            />
            {text === shown ? null : (
              <>
                <Button type="submit" appearance="primary" disabledFocusable={set.isPending}>
                  Save
                </Button>
                <Button onClick={() => setText(shown)}>Undo</Button>
              </>
            )}
          </div>
        )}
      </Field>
    </form>
  );
}
