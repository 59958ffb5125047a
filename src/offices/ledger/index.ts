import { defineOffice, type Office, rowSource, rows, sheetImport } from '#register/index.ts';
import { removeRow, restoreRow } from './removal.ts';
import { savedView } from './savedView.ts';
import { forgetView, saveView, views } from './views.ts';

/** What every register has in common: a person's own views of its list, soft removal and restoring, workbooks brought and where rows came from. `offices` are all of the house. */
export const ledgerOffice = (offices: () => readonly Office[]): Office =>
  defineOffice({
    name: 'ledger',
    label: '台账通用',
    basis: [],
    serves: [],
    roles: [],
    registers: [savedView, sheetImport, rowSource],
    verbs: [saveView, forgetView, removeRow(offices), restoreRow(offices)],
    views: [views],
    // A workbook that was brought goes back to whoever brought it, and to nobody else.
    async mayHave(desk, hash) {
      const brought = await rows(desk, sheetImport, { where: { contentHash: hash } });
      return brought.length === 0 ? null : brought.some(one => one.importedBy === desk.actor.id);
    },
  });
