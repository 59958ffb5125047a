export const late = () => import('node:os'); // pure-floors: a late import is an import
