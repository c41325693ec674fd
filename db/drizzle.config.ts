/** Makes a migration from the schema: `drizzle-kit generate --config db/drizzle.config.ts --name <why>`. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema.ts',
  out: './migrations',
});
