import { readTemplates } from '../../domain/actions/templates';
import type { actionsContract } from '../../preload/contract/actions';
import type { Handlers } from '../door/context';
import { settingValue } from '../settings/settings-commands';
import { actionTypes } from './action-types';
import { readAttachment, saveAttachment } from './attachments';
import { makeChange, refuseChange, requestChange } from './change-requests';
import { dropDraft, keepDraft, readDraft } from './drafts';
import { assignAction, linkAction, mergeAction, setDue, teamPeople } from './hand-over';
import { createAction } from './open-action';
import { listActions, readAction } from './read-actions';
import { searchActions } from './search-actions';
import { writeInAction } from './write-in-action';

export const actionsCommands: Handlers<typeof actionsContract> = {
  'actions.list': listActions,
  'actions.search': searchActions,
  'actions.read': async (context, { id }) => await readAction(context, id),
  'actions.attachment': readAttachment,
  'actions.saveAttachment': saveAttachment,
  'actions.create': createAction,
  'actions.write': writeInAction,
  'actions.assign': assignAction,
  'actions.setDue': setDue,
  'actions.link': linkAction,
  'actions.merge': mergeAction,
  'actions.types': async ({ books }) => await actionTypes(books),
  'actions.templates': async ({ books }) => readTemplates(await settingValue(books, 'actions.templates')),
  'actions.people': async ({ books }) => await teamPeople(books),
  'actions.draft': readDraft,
  'actions.keepDraft': keepDraft,
  'actions.dropDraft': dropDraft,
  'actions.requestChange': requestChange,
  'actions.makeChange': makeChange,
  'actions.refuseChange': refuseChange,
};
