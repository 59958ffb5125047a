/**
 * The one text of a JSON value: keys sorted, no spaces, numbers and strings as JSON.stringify writes them (RFC 8785 for the values we keep).
 * Undefined members are left out; instants become ISO text.
 */
export function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(one => canonical(one ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = value as Readonly<Record<string, unknown>>;
    let text = '';
    // A plain loop: an import writes the audit of a hundred thousand rows of forty values.
    for (const key of Object.keys(members).sort()) {
      const member = members[key];
      if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member)}`;
    }
    return `{${text}}`;
  }
  return JSON.stringify(value ?? null);
}
