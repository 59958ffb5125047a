/** `fromYear` -> `from_year`: keys are camelCase in code and snake_case in the database. */
export const toSnake = (key: string): string => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** `from_year` -> `fromYear`. */
export const toCamel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The column that holds the keyed digest of a sensitive column that must be unique or looked up. */
export const digestOf = (key: string): string => `${key}Digest`;

/** A name inside double quotes, as SQL wants it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
