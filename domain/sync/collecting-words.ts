/** That files could not be read or taken away, and why; nothing where there are none. */
export function stuckInWords({
  stuck,
  stuckBecause,
}: {
  readonly stuck: number;
  readonly stuckBecause: string | null;
}): readonly string[] {
  if (stuck === 0) return [];
  const files = stuck === 1 ? '1 file' : `${stuck.toLocaleString('en-GB')} files`;
  return [
    `${files} could not be read or taken away, and ${stuck === 1 ? 'is' : 'are'} tried again with the next collecting: ${stuckBecause}`,
  ];
}
