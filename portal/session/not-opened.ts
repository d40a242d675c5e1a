import type { Unavailable } from '../../domain/sync/host-files';
import type { Distrust } from '../../domain/sync/publication-outcome';

/** Why nothing is shown of what the host has. */
export type NotOpenedWhy =
  | { readonly outcome: 'not_trusted'; readonly reason: Distrust }
  | { readonly outcome: 'unavailable'; readonly reason: Unavailable }
  | { readonly outcome: 'newer_version' | 'failed' };
