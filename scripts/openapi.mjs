/**
 * `npm run openapi`: makes the OpenAPI description of the HTTP interface from its routes. `--check` writes nothing and fails when what is
 * committed is not what this makes.
 */
import { runnerImport } from 'vite';
import { writeOrCheck } from './generated.mjs';

const routes = await runnerImport('/server/http/describedRoutes.ts', { configFile: false });
const page = await runnerImport('/server/http/openApi.ts', { configFile: false });
const text = page.module.writeOpenApi(await routes.module.describedRoutes());
await writeOrCheck(new Map([[page.module.OPEN_API_PATH, Buffer.from(text)]]), 'npm run openapi');
