/** The number that a part of an address names, of a claim or an action; null where it is none. */
export function numberInAddress(part: string | undefined): number | null {
  return part !== undefined && /^[1-9]\d{0,8}$/.test(part) ? Number(part) : null;
}
