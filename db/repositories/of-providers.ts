/** A condition of SQL, and the parameter that goes with it. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** Keeps the rows of the providers named, or all. They come as one JSON list: the same text however many there are. */
export function ofProviders(column: string, providers?: readonly string[]): Condition {
  if (providers === undefined) return { sql: 'TRUE', parameters: [] };
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(providers)] };
}

/** Keeps the finalised lines of the providers named, or all: an index leads to them by their payments. */
export function linesOfProviders(providers?: readonly string[]): Condition {
  const { sql, parameters } = ofProviders('provider_ref', providers);
  if (providers === undefined) return { sql, parameters };
  return { sql: `payment_id IN (SELECT id FROM payment WHERE ${sql})`, parameters };
}
