// People write hyphens, spaces or neither; documents and web pages bring other dashes and the no-break space.
const SORT_CODE = /^(\d{2})[-\u2010\u2011\u2013\s]?(\d{2})[-\u2010\u2011\u2013\s]?(\d{2})$/;

/** `08-99-99`, `08 99 99` or `089999` → `089999`; null where that is no sort code. Leading zeros count. */
export function normaliseSortCode(text: string): string | null {
  const match = SORT_CODE.exec(text.trim());
  return match ? match.slice(1).join('') : null;
}

/** `089999` → `08-99-99`, as people read it. Text that is no sort code is given back as it is. */
export function formatSortCode(text: string): string {
  const sortCode = normaliseSortCode(text);
  return sortCode ? pairs(sortCode).join('-') : text;
}

/** `089999` → `••-••-99`. Text that is no sort code is hidden altogether: it may be an account number. */
export function maskSortCode(text: string): string {
  const sortCode = normaliseSortCode(text);
  return `••-••-${sortCode ? pairs(sortCode)[2] : '••'}`;
}

function pairs(sortCode: string): [string, string, string] {
  return [sortCode.slice(0, 2), sortCode.slice(2, 4), sortCode.slice(4)];
}
