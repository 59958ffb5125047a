import { storeContract } from '../../test/contracts/store/index.ts';
import { contractMigrations, folderWorlds } from '../../test/contracts/store/world.ts';

storeContract('PGlite', folderWorlds(contractMigrations()));
