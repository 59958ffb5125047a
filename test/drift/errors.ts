import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offices } from '#app';
import { type DeclaredProblem, declaredProblems } from './declared.ts';

const file = join(import.meta.dirname, '..', '..', 'docs', 'errors.md');

/** Refusals of rows by a register's own rules, `register.rule`. */
const ruleProblems = (): readonly DeclaredProblem[] =>
  offices.flatMap(office =>
    office.registers.flatMap(register =>
      register.rules.map(rule => ({ code: `${register.name}.${rule.code}`, zh: rule.says, en: rule.english, file: office.name })),
    ),
  );

/** Everything that may be refused: what the sources declare and what the registers' rules say. */
export const allProblems = (): readonly DeclaredProblem[] => [...declaredProblems(), ...ruleProblems()];

/** The codes that docs/errors.md lists. */
export const listedCodes = (): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^\| `([\w.]+)` \|/gm)].map(([, code]) => code!);

const HEAD = `# Refusals and faults
Every code that a person may meet, with its message in both languages; \`{name}\` stands for a value. Codes are stable, messages may change.
\`test/drift.test.ts\` holds this table to the declarations in both directions; \`node test/drift/errors.ts\` under our Node writes it anew.

| code | 中文 | English |
|---|---|---|
`;

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The table as the declarations make it. */
export const errorsPage = (): string =>
  HEAD +
  [...new Map(allProblems().map(problem => [problem.code, problem])).values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, zh, en }) => `| \`${code}\` | ${cell(zh)} | ${cell(en)} |\n`)
    .join('');

if (process.argv[1] === import.meta.filename) writeFileSync(file, errorsPage());
