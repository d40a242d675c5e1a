/** `3`, `exception` → `3 exceptions`; `1 carer`, `1,200 carers`. `plural`: where it is not made by an s. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`;
}
