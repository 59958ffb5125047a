import { defineOffice, type Office } from '#register/index.ts';
import { removeRow, restoreRow } from './removal.ts';
import { savedView } from './savedView.ts';
import { forgetView, saveView, views } from './views.ts';

/** What every register has in common: a person's own views of its list, soft removal and restoring. `offices` are all of the house. */
export const ledgerOffice = (offices: () => readonly Office[]): Office =>
  defineOffice({
    name: 'ledger',
    label: '台账通用',
    basis: [],
    serves: [],
    roles: [],
    registers: [savedView],
    verbs: [saveView, forgetView, removeRow(offices), restoreRow(offices)],
    views: [views],
  });
