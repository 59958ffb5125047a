export { type Field, type FieldKind, field, optional, type Sensitivity, text } from './field.ts';
export { type DemonstrationDesk, type Duty, defineOffice, type Office, type Role } from './office.ts';
export { defineRegister, type Fields, type Register, type RowOf, type Rule, type Workflow } from './register.ts';
export { type Actor, type Demand, type Desk, defineVerb, defineView, type ReadingDesk, type Verb, type View } from './verb.ts';
