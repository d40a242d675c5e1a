/** How long the browser is given to begin the download before the file is let go. */
const KEPT_MS = 60_000;

/** Gives the carer a file that was made here, as a download. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
