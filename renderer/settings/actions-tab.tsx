import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { ActionTemplate, ActionType } from '../../preload/contract/actions';
import type { SettingRow } from '../../preload/contract/settings';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { StateBadge } from '../format/state-badge';
import { PageSection } from '../layout/page-section';
import { QueryView } from '../layout/states';
import { ActionTemplateDialog } from './action-template-dialog';
import { ActionTypeDialog } from './action-type-dialog';
import { CARERS_WORDS } from './action-type-form';
import { RemoveTemplateDialog } from './remove-template-dialog';

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '60rem' },
  days: { width: '11rem' },
  state: { width: '8rem' },
  change: { width: '9rem' },
  name: { width: '16rem' },
  cell: { verticalAlign: 'top', paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-line' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  note: { color: tokens.colorNeutralForeground3 },
});

/** True for what is set on this tab. */
export function isActionSetting({ key }: Pick<SettingRow, 'key'>): boolean {
  return key.startsWith('actions.');
}

/** Types of actions, and the messages that are often written. */
export function ActionsTab() {
  const styles = useStyles();
  const types = useCommandQuery('actions.types', {});
  const templates = useCommandQuery('actions.templates', {});
  return (
    <div className={styles.sections}>
      <QueryView query={types} loading="Reading the types of actions…">
        {(rows) => <TypesSection types={rows} />}
      </QueryView>
      <QueryView query={templates} loading="Reading the messages…">
        {(rows) => <TemplatesSection templates={rows} />}
      </QueryView>
    </div>
  );
}

/** The one that is changed; `null` adds one. */
type Task<Row> = { readonly changed: Row | null };

function TypesSection({ types }: { readonly types: readonly ActionType[] }) {
  const styles = useStyles();
  const may = useMay('settings.set');
  const [task, setTask] = useState<Task<ActionType> | null>(null);
  return (
    <PageSection
      title="Types of actions"
      actions={
        may && (
          <Button icon={<AddRegular />} onClick={() => setTask({ changed: null })}>
            Add a type
          </Button>
        )
      }
    >
      <Table size="small" aria-label="Types of actions">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>Type</TableHeaderCell>
            <TableHeaderCell>Whose carers</TableHeaderCell>
            <TableHeaderCell className={styles.days}>Working days to answer</TableHeaderCell>
            <TableHeaderCell className={styles.state}>State</TableHeaderCell>
            {may && <TableHeaderCell className={styles.change}>What can be done</TableHeaderCell>}
          </TableRow>
        </TableHeader>
        <TableBody>
          {types.map((type) => (
            <TableRow key={type.code}>
              <TableCell>{type.name}</TableCell>
              <TableCell>{CARERS_WORDS[type.providerType ?? 'all']}</TableCell>
              <TableCell>{type.answerDays}</TableCell>
              <TableCell>
                <StateBadge
                  state={type.retired ? 'inactive' : 'active'}
                  label={type.retired ? 'Retired' : 'Offered'}
                />
              </TableCell>
              {may && (
                <TableCell>
                  <Button
                    size="small"
                    icon={<EditRegular />}
                    aria-label={`Change ${type.name}`}
                    onClick={() => setTask({ changed: type })}
                  >
                    Change
                  </Button>
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Text size={200} className={styles.note}>
        A retired type stays with the actions that have it and is not offered any more. New days count for
        what comes to the team from then on.
      </Text>
      {task && <ActionTypeDialog types={types} type={task.changed} onClose={() => setTask(null)} />}
    </PageSection>
  );
}

function TemplatesSection({ templates }: { readonly templates: readonly ActionTemplate[] }) {
  const styles = useStyles();
  const may = useMay('settings.set');
  const [task, setTask] = useState<Task<ActionTemplate> | null>(null);
  const [removed, setRemoved] = useState<ActionTemplate | null>(null);
  return (
    <PageSection
      title="Messages that are often written"
      actions={
        may && (
          <Button icon={<AddRegular />} onClick={() => setTask({ changed: null })}>
            Add a message
          </Button>
        )
      }
    >
      {templates.length === 0 ? (
        <Text>There is none yet. What is added here can be chosen by number while writing to a carer.</Text>
      ) : (
        <Table size="small" aria-label="Messages that are often written">
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.name}>Name</TableHeaderCell>
              <TableHeaderCell>Text</TableHeaderCell>
              {may && <TableHeaderCell className={styles.change}>What can be done</TableHeaderCell>}
            </TableRow>
          </TableHeader>
          <TableBody>
            {templates.map((template) => (
              <TableRow key={template.name}>
                <TableCell className={styles.cell}>{template.name}</TableCell>
                <TableCell className={styles.cell}>
                  <Text size={200} className={styles.text}>
                    {template.text}
                  </Text>
                </TableCell>
                {may && (
                  <TableCell className={styles.cell}>
                    <div className={styles.buttons}>
                      <Button
                        size="small"
                        icon={<EditRegular />}
                        aria-label={`Change ${template.name}`}
                        onClick={() => setTask({ changed: template })}
                      >
                        Change
                      </Button>
                      <Button
                        size="small"
                        appearance="subtle"
                        icon={<DeleteRegular />}
                        aria-label={`Remove ${template.name}`}
                        title="Remove"
                        onClick={() => setRemoved(template)}
                      />
                    </div>
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Text size={200} className={styles.note}>
        {'{name}'}, {'{period}'}, {'{amount}'} and {'{due}'} are filled in from what the action is about; one
        that is not known stays as it is, to be written by hand.
      </Text>
      {task && (
        <ActionTemplateDialog templates={templates} template={task.changed} onClose={() => setTask(null)} />
      )}
      {removed && (
        <RemoveTemplateDialog templates={templates} template={removed} onClose={() => setRemoved(null)} />
      )}
    </PageSection>
  );
}
