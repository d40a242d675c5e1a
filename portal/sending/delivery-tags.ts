import type { SentSubmission } from './sent-submission';

/** Where something stands that no publication has confirmed, in a word. */
export function deliveryTag({ delivery, setAside }: Pick<SentSubmission, 'delivery' | 'setAside'>) {
  if (setAside !== null) return { text: 'Not taken', colour: 'red' } as const;
  return TAGS[delivery];
}

const TAGS = {
  waiting: { text: 'Not sent yet', colour: 'red' },
  refused_by_host: { text: 'Not sent yet', colour: 'red' },
  saved: { text: 'Saved to send, not yet confirmed', colour: 'yellow' },
  sent: { text: 'Sent, not yet confirmed', colour: 'yellow' },
} as const;
