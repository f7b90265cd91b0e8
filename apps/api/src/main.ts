import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { CONFIG, type Config } from './platform/config.js';
import { createHttpServer } from './platform/http-server.js';

const app = await createHttpServer(AppModule);
await app.listen(app.get<Config>(CONFIG).port, '0.0.0.0');
process.send?.({ listening: await app.getUrl() });
// Started by the launcher: when it is gone, whatever the reason, this process leaves the port and the database.
if (process.send) process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
