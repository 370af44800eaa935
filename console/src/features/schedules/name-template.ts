/** What may stand in a template, for people to pick from. */
export const TEMPLATE_FIELDS = ['schedule', 'date', 'time', 'node', 'room'] as const;

export type TemplateValues = Record<(typeof TEMPLATE_FIELDS)[number], string>;

/** What a recording would be called; fields that nobody knows stay as they are written. */
export function filledName(template: string, values: TemplateValues): string {
  const known = new Map<string, string>(Object.entries(values));
  return template
    .replaceAll(/\{([^{}]*)\}/g, (written, field: string) => known.get(field) ?? written)
    .trim();
}
