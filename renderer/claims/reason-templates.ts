type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The template that a number key chooses; null for any other key, or a number that none has. */
export function templateOfKey(
  { key, ctrlKey, metaKey, altKey }: Press,
  templates: readonly string[],
): string | null {
  if (ctrlKey || metaKey || altKey || !/^[1-9]$/.test(key)) return null;
  return templates[Number(key) - 1] ?? null;
}

/**
 * The reason once a template is chosen: it takes the place of nothing and of another template, and is added to what
 * somebody wrote.
 */
export function withTemplate(reason: string, template: string, templates: readonly string[]): string {
  const written = reason.trim();
  if (written === '' || templates.includes(written)) return template;
  return written.includes(template) ? written : `${written} ${template}`;
}

/** Where a number is part of a text. */
export function isTextBox(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
