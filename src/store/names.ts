/** `fromYear` -> `from_year`: keys are camelCase in code and snake_case in the database. */
export const toSnake = (key: string): string => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** The column that holds the keyed digest of a sensitive column that must be unique or looked up. */
export const digestOf = (key: string): string => `${key}Digest`;

/** A name inside double quotes, as SQL wants it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
