import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { fillTemplate, unfilledFields } from '../../domain/actions/templates';
import type { ActionRow, ActionTemplate } from '../../preload/contract/actions';
import { useActionKeys } from './action-keys';
import { COMPOSER_VERBS, whatSendingDid, whyNot, type ComposerVerb } from './composer-verbs';
import { useTemplateValues } from './template-values';
import type { Composer } from './use-composer';

interface Written {
  readonly action: ActionRow;
  readonly composer: Composer;
  /** Where the words are written. */
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** False while a dialog has the keys. */
  readonly isIdle: boolean;
  readonly onSay: (sentence: string) => void;
  readonly onLeave: () => void;
}

interface Composing {
  /** False for a note and for what a carer said. */
  readonly mayUseTemplates: boolean;
  /** True while the messages that are often written are listed. */
  readonly listsTemplates: boolean;
  readonly listTemplates: (listed: boolean) => void;
  /** Begins to write it, or says why that is not possible. */
  readonly begin: (what: ComposerVerb) => void;
  /** Puts a message that is often written behind what is there. */
  readonly use: (template: ActionTemplate) => void;
  readonly send: () => Promise<void>;
  /** What a key does while the focus is in the composer. */
  readonly press: (event: KeyboardEvent) => void;
}

/** What is done with what is being written, by the composer's buttons, its keys and those of the screen. */
export function useComposing({ action, composer, box, isIdle, onSay, onLeave }: Written): Composing {
  const { verb, carerVerb, text } = composer;
  const [listsTemplates, listTemplates] = useState(false);
  const takeFocus = useFocusAfterChange(box);
  const values = useTemplateValues(action);
  const mayUseTemplates = verb !== 'fromCarer' && verb !== 'note';
  const begin = (what: ComposerVerb): void => {
    if (!composer.verbs.includes(what)) return onSay(whyNot(what, action));
    composer.choose({ verb: what });
    takeFocus();
  };
  const send = async (): Promise<void> => {
    const after = await composer.send();
    if (after === null) return;
    onSay(whatSendingDid(verb, carerVerb, after.action));
    onLeave();
  };
  const use = ({ text: words }: ActionTemplate): void => {
    const filled = fillTemplate(words, values);
    composer.write({ text: text.trim() === '' ? filled : `${text.trimEnd()}\n\n${filled}` });
    takeFocus();
  };
  useActionKeys((key) => {
    const what = COMPOSER_VERBS.find((name) => name === key);
    if (!isIdle || (what === undefined && key !== 'templates')) return false;
    if (what !== undefined) begin(what);
    else if (mayUseTemplates) listTemplates(true);
    return true;
  });
  const press = (event: KeyboardEvent): void => {
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && event.key === 'Enter') void send();
    else if (isControl && event.key.toLowerCase() === 't' && mayUseTemplates) listTemplates(true);
    else if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
    else return;
    event.preventDefault();
  };
  return { mayUseTemplates, listsTemplates, listTemplates, begin, use, send, press };
}

/** Puts the focus in the box once it is drawn as it is to be: on what is to be filled in, else behind what is written. */
function useFocusAfterChange(box: RefObject<HTMLTextAreaElement | null>): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked === 0 || !box.current) return;
    const { value } = box.current;
    const [field] = unfilledFields(value);
    const at = field === undefined ? value.length : value.indexOf(field);
    box.current.focus();
    box.current.setSelectionRange(at, at + (field?.length ?? 0));
  }, [asked, box]);
  return () => setAsked((before) => before + 1);
}
