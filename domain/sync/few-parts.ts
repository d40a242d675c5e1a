/** More than the largest submission has, with a comma for every character of its texts. */
const MOST_PARTS = 100_000;

const [COMMA, BRACKET, BRACE] = [...',[{'].map((one) => one.charCodeAt(0));

/** False for JSON of millions of parts, each of which takes far more memory than it takes room in a file. */
export function hasFewParts(json: string): boolean {
  let parts = 0;
  for (let at = 0; at < json.length && parts <= MOST_PARTS; at += 1) {
    const character = json.charCodeAt(at);
    if (character === COMMA || character === BRACKET || character === BRACE) parts += 1;
  }
  return parts <= MOST_PARTS;
}
