import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
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
const SHARES: ReadonlySet<string> = new Set(['exceptions.varianceShare']);

interface SettingFieldProps {
  readonly setting: SettingRow;
  /** Given: one of these is chosen. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** True for several lines of text. */
  readonly lines?: boolean;
}

/** A setting in its box; Save appears once it is changed. */
export function SettingField({ setting, choices, lines = false }: SettingFieldProps) {
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
        hint={
          isShare
            ? 'A payment that differs from the carer’s last by more is an exception to look at.'
            : setting.help
        }
        validationMessage={text === shown ? null : problem}
      >
        {(field) => (
          <div className={styles.row}>
            <SettingBox
              field={field}
              text={text}
              onText={setText}
              may={may}
              choices={choices}
              lines={lines}
              unit={isShare ? '%' : null}
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

interface SettingBoxProps {
  /** What ties the box to its label. */
  readonly field: object;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly may: boolean;
  readonly choices: SettingFieldProps['choices'] | undefined;
  readonly lines: boolean;
  readonly unit: string | null;
}

function SettingBox({ field, text, onText, may, choices, lines, unit }: SettingBoxProps) {
  const styles = useStyles();
  const take = (_event: unknown, data: { readonly value: string }): void => onText(data.value);
  if (choices) {
    return (
      <Select {...field} className={styles.input} value={text} disabled={!may} onChange={take}>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  if (lines) {
    return (
      <Textarea
        {...field}
        className={styles.input}
        value={text}
        readOnly={!may}
        rows={8}
        resize="vertical"
        onChange={take}
      />
    );
  }
  return (
    <Input
      {...field}
      className={styles.input}
      value={text}
      readOnly={!may}
      contentAfter={unit}
      onChange={take}
    />
  );
}
