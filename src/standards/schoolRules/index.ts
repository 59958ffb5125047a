import classSize from './classSize2017.json' with { type: 'json' };
import doubleReduction from './doubleReduction2021.json' with { type: 'json' };
import rotation from './rotation2014.json' with { type: 'json' };
import staffing from './staffing2014.json' with { type: 'json' };
import teachers from './teachers2017.json' with { type: 'json' };
import type { RulePack } from './types.ts';

/** The national packs of rules for schools: class sizes, staffing, training, rotation, double reduction. */
export const nationalRules = [classSize, staffing, teachers, rotation, doubleReduction] as readonly unknown[] as readonly RulePack[];
