import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
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
import { PlainTable } from '../layout/plain-table';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { ActionTemplateDialog } from './action-template-dialog';
import { ActionTypeDialog } from './action-type-dialog';
import { CARERS_WORDS } from './action-type-form';
import { RemoveTemplateDialog } from './remove-template-dialog';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line' },
  note: { color: tokens.colorNeutralForeground3 },
});

/** True for what is set on this tab. */
export function isActionSetting({ key }: Pick<SettingRow, 'key'>): boolean {
  return key.startsWith('actions.');
}

/** Types of actions, and the messages that are often written. */
export function ActionsTab() {
  const types = useCommandQuery('actions.types', {});
  const templates = useCommandQuery('actions.templates', {});
  return (
    <Stack style={{ maxWidth: '60rem' }}>
      <QueryView query={types} loading="Reading the types of actions…">
        {(rows) => <TypesSection types={rows} />}
      </QueryView>
      <QueryView query={templates} loading="Reading the messages…">
        {(rows) => <TemplatesSection templates={rows} />}
      </QueryView>
    </Stack>
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
      <PlainTable
        label="Types of actions"
        rows={types}
        rowKey={({ code }) => code}
        columns={[
          { title: 'Type', render: ({ name }) => name },
          { title: 'Whose carers', render: ({ providerType }) => CARERS_WORDS[providerType ?? 'all'] },
          {
            title: 'Working days to answer',
            width: '11rem',
            figures: true,
            render: ({ answerDays }) => answerDays,
          },
          {
            title: 'State',
            width: '8rem',
            render: ({ retired }) => (
              <StateBadge state={retired ? 'inactive' : 'active'} label={retired ? 'Retired' : 'Offered'} />
            ),
          },
          may && {
            title: 'What can be done',
            width: '9rem',
            render: (type) => (
              <Button
                size="small"
                icon={<EditRegular />}
                aria-label={`Change ${type.name}`}
                onClick={() => setTask({ changed: type })}
              >
                Change
              </Button>
            ),
          },
        ]}
      />
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
        <PlainTable
          label="Messages that are often written"
          top
          rows={templates}
          rowKey={({ name }) => name}
          columns={[
            { title: 'Name', width: '16rem', render: ({ name }) => name },
            {
              title: 'Text',
              render: ({ text }) => (
                <Text size={200} className={styles.text}>
                  {text}
                </Text>
              ),
            },
            may && {
              title: 'What can be done',
              width: '9rem',
              render: (template) => (
                <Row gap="XS">
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
                </Row>
              ),
            },
          ]}
        />
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
