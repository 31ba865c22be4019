// Draws docs/machines.md anew after a machine has changed: npx tsx tests/core/session/write-machines.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { machinesDocument, machinesPath } from './machines-document';

mkdirSync(dirname(machinesPath), { recursive: true });
writeFileSync(machinesPath, machinesDocument());
