import { type Builtin, builtin, way } from './signature.ts';

/** Negation; of anything but true and false it is null. */
export const booleanBuiltins: readonly Builtin[] = [
  builtin(
    'not',
    'boolean',
    way(['negand:boolean'], ([negand]) => !(negand as boolean)),
  ),
];
