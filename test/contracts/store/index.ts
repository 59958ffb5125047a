import { after, describe } from 'node:test';
import { auditContract } from './audit.ts';
import { backupsContract } from './backups.ts';
import { bulkContract } from './bulk.ts';
import { countiesContract } from './counties.ts';
import { filesContract } from './files.ts';
import { personsContract } from './persons.ts';
import { rotationContract } from './rotation.ts';
import { rowsContract } from './rows.ts';
import { upgradesContract } from './upgrades.ts';
import { endShared, type NewWorld } from './world.ts';

/** The contract of the store: what any engine under it must keep. It is also the test of a port to another database. */
export function storeContract(engine: string, newWorld: NewWorld): void {
  after(() => endShared(newWorld));
  describe(`rows on ${engine}`, () => rowsContract(newWorld));
  describe(`rows by the thousand on ${engine}`, () => bulkContract(newWorld));
  describe(`counties on ${engine}`, () => countiesContract(newWorld));
  describe(`the audit on ${engine}`, () => auditContract(newWorld));
  describe(`files on ${engine}`, () => filesContract(newWorld));
  describe(`persons on ${engine}`, () => personsContract(newWorld));
  describe(`backups on ${engine}`, () => backupsContract(newWorld));
  describe(`upgrades on ${engine}`, () => upgradesContract(newWorld));
  describe(`a change of keys on ${engine}`, () => rotationContract(newWorld));
  const national: NewWorld = async () => {
    const world = await newWorld();
    return { ...world, options: { ...world.options, cipher: 'national' } };
  };
  after(() => endShared(national));
  describe(`persons sealed with SM4 on ${engine}`, () => personsContract(national));
  describe(`files sealed with SM4 on ${engine}`, () => filesContract(national));
}
