/** How an attached file is shown: drawn here, or only saved to a folder. */
export type WayToShow = 'pdf' | 'picture' | 'saved';

/** What is drawn is named; everything else, also what is added to the ledger's kinds later, is only saved. */
export function wayToShow(mediaType: string): WayToShow {
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType === 'image/jpeg' || mediaType === 'image/png' ? 'picture' : 'saved';
}

const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/heic': 'HEIC',
  'image/heif': 'HEIF',
  'application/msword': 'Word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.ms-excel': 'Excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
};

/** "PDF", "Word"; the media type itself where nobody has a word for it. */
export function kindInWords(mediaType: string): string {
  return KINDS[mediaType] ?? mediaType;
}
