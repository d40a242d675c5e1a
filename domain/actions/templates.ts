/** A message that is often written. */
export interface MessageTemplate {
  readonly name: string;
  /** With fields in braces: {name}, {period}, {amount}, {due}. */
  readonly text: string;
}

/** Templates as a setting has them: a name on the first line, the message under it, parted by lines of `---`. */
export function readTemplates(text: string): MessageTemplate[] {
  return text
    .split(/^---+\s*$/m)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const [name = '', ...lines] = block.split('\n');
      return { name: name.trim(), text: lines.join('\n').trim() };
    });
}

/** Templates as {@link readTemplates} reads them. */
export function templatesText(templates: readonly MessageTemplate[]): string {
  return templates.map(({ name, text }) => `${name}\n${text}`).join('\n---\n');
}

/** True for a message that would be read as two. */
export function hasPartingLine(text: string): boolean {
  return /^---+\s*$/m.test(text);
}

/** The fields that a template may have. */
export const TEMPLATE_FIELDS = ['name', 'period', 'amount', 'due'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** A template with its fields filled in; one whose value is not known stays in braces, to be written by hand. */
export function fillTemplate(text: string, values: Partial<Readonly<Record<TemplateField, string>>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (field, name: string) => values[name as TemplateField] ?? field);
}

/** The fields that a message still has, as they stand in it; nobody sends them to a carer. */
export function unfilledFields(text: string): string[] {
  return TEMPLATE_FIELDS.map((field) => `{${field}}`).filter((field) => text.includes(field));
}

/** What is said where a message still has fields; null where it has none. */
export function whatIsUnfilled(text: string): string | null {
  const fields = unfilledFields(text);
  const stand = fields.length === 1 ? 'stands' : 'stand';
  return fields.length === 0 ? null : `Write what ${fields.join(' and ')} ${stand} for.`;
}

export const FIRST_TEMPLATES = [
  'Thank you, we are looking into it\nDear {name},\n\nThank you for your message. We are looking into it and will answer by {due}.',
  'Payment explained\nDear {name},\n\nYour payment for {period} is {amount}. The remittance advice shows how it is made up, line by line.',
  'Receipt needed\nDear {name},\n\nPlease send us the receipt, so that the claim can go before the panel.',
  'Details changed\nDear {name},\n\nWe have changed your details. Please tell us if anything on your next remittance advice is not right.',
  'Can we close this?\nDear {name},\n\nWe believe that this is settled. If so, please request closure; otherwise tell us what is left.',
].join('\n---\n');
