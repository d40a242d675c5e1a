import { z } from 'zod';
import { actionTypesText, FIRST_TYPES_TEXT, readActionTypes } from '../../domain/actions/action-types';
import { FIRST_TEMPLATES, readTemplates } from '../../domain/actions/templates';
import { text, type SettingDefinition } from './setting-values';

/** What councils decide about actions. */
export const ACTION_SETTINGS = {
  'actions.types': {
    title: 'Types of actions',
    help: 'One a line: code; name; working days in which the team answers; foster_carer, supported_lodgings or all; and “retired” where no more are opened.',
    initial: FIRST_TYPES_TEXT,
    value: text(4000).transform((value, context) => {
      const read = readActionTypes(value);
      if (read.ok && read.types.some(({ retired }) => !retired)) return actionTypesText(read.types);
      const message = read.ok
        ? 'Keep at least one type that is not retired.'
        : `“${read.line}”: ${read.problem}. A line is like: payment-query; Payment query; 3; all`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
  },
  'actions.templates': {
    title: 'Messages that are often written',
    help: 'A name on the first line, the message under it; messages are parted by a line of three hyphens. {name}, {period}, {amount} and {due} are filled in.',
    initial: FIRST_TEMPLATES,
    value: text(20_000).refine(
      (value) => readTemplates(value).every(({ name, text: message }) => name !== '' && message !== ''),
      'Each message has a name on its first line and text under it.',
    ),
  },
} as const satisfies Record<string, SettingDefinition>;
