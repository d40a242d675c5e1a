import type { Failure } from './failure';

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 'Segoe UI', system-ui, sans-serif; }
  body { margin: 0; padding: 32px; max-width: 60ch; }
  h1 { font-size: 24px; margin: 0 0 16px; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  nav { display: flex; flex-wrap: wrap; gap: 12px; margin: 24px 0; }
  a { border: 1px solid; border-radius: 4px; padding: 6px 16px; color: inherit; text-decoration: none; }
  a:first-child { background: Highlight; color: HighlightText; }
`;

/** Where the buttons lead: nowhere, but of a scheme that Chromium does not hand to the system. */
const actionAddress = 'carer-payments://failure/';

/** The position of the button that leads to `url`. */
export function chosenPosition(url: string): number | undefined {
  const position = url.startsWith(actionAddress) ? Number(url.slice(actionAddress.length)) : Number.NaN;
  return Number.isInteger(position) ? position : undefined;
}

/** A page without script: its buttons are links, which `chosenPosition` understands. */
export function errorPage(failure: Failure, labels: readonly string[]): string {
  const buttons = labels
    .map((label, position) => `<a href="${actionAddress}${position}">${escapeHtml(label)}</a>`)
    .join('\n');
  const technical = failure.technical
    ? `<details><summary>What the system said</summary><pre>${escapeHtml(failure.technical)}</pre></details>`
    : '';
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(failure.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(failure.title)}</h1>
<p>${escapeHtml(failure.meaning)}</p>
<p>${escapeHtml(failure.remedy)}</p>
<nav aria-label="What you can do">${buttons}</nav>
${technical}
</main>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
