import type { InputOf, OutputOf } from '../../preload/contract';
import type { Desk } from './desk';
import { OLIVE } from './people';

export type NewAction = InputOf<'actions.create'>;
export type Thread = OutputOf<'actions.read'>;

/** The worked example's carer asks by e-mail about a payment. */
export function anAction(facts: Partial<NewAction> = {}): NewAction {
  return {
    provider: 'P001',
    type: 'payment-query',
    relatedTo: { kind: 'payment', ref: '2026-27/01' },
    assignTo: 'team',
    title: 'Less than usual',
    body: 'Why is my payment lower this week?',
    from: { side: 'carer', origin: 'email' },
    ...facts,
  };
}

/** Opens a thread as the officer takes it down. */
export async function openedAction(desk: Desk, facts: Partial<NewAction> = {}): Promise<Thread> {
  return await desk.ask(OLIVE, 'actions.create', anAction(facts));
}
