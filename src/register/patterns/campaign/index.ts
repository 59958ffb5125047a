import type { Duty } from '../../office.ts';
import type { ReadingDesk } from '../../verb.ts';
import type { Deed } from '../deeds.ts';
import type { CampaignDeclaration } from './declaration.ts';
import { enteringDeeds } from './deeds.ts';
import { campaignDuties } from './duties.ts';
import { type CampaignRegisters, campaignRegisters } from './registers.ts';
import { resultDeeds } from './results.ts';
import { campaignViews, resultsOnShow, type ShownResult } from './views.ts';

export type { CampaignDeclaration } from './declaration.ts';
export { type OpenTable, type OpenTitle, openCampaigns } from './openly.ts';
export type { CampaignRow, Entry } from './registers.ts';
export type { EntryLine, ShownResult, TitleLine } from './views.ts';

/** A campaign (标准–申报–评审–公示–命名–复核), ready to be listed in an office. */
export interface Campaigns extends CampaignRegisters {
  readonly verbs: readonly Deed[];
  readonly views: ReturnType<typeof campaignViews>;
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
  /** The results on show today, for the office's public page. */
  onShow(desk: ReadingDesk): Promise<readonly ShownResult[]>;
}

/** Makes a campaign of its declaration. */
export function campaigns(said: CampaignDeclaration): Campaigns {
  const registers = campaignRegisters(said);
  return {
    ...registers,
    verbs: [...enteringDeeds(said, registers), ...resultDeeds(said, registers)],
    views: campaignViews(said, registers),
    duties: desk => campaignDuties(desk, said, registers),
    onShow: desk => resultsOnShow(desk, registers),
  };
}
