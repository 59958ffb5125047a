export { type Machine, machineOf, Program, type Ran, type Terms, type Watch } from './program.ts';
