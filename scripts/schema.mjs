/**
 * `npm run schema`: makes the JSON Schema of the map's file from the schemas that read it. `--check` writes nothing and fails when
 * what is committed is not what this makes.
 */
import { runnerImport } from 'vite';
import { writeOrCheck } from './generated.mjs';

const { module } = await runnerImport('/src/model/fileSchema.ts', { configFile: false });
await writeOrCheck(new Map([[module.FILE_SCHEMA_PATH, Buffer.from(module.writeFileSchema())]]), 'npm run schema');
