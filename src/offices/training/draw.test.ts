import { drawContract } from '../../../test/contracts/patterns/draw.ts';
import { training } from './index.ts';
import { drawSaid } from './quality/spotCheck.ts';

drawContract({ office: training, said: drawSaid, made: false });
