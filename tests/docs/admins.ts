/** Writes anew what is made from the code in the pages for administrators: `npx tsx tests/docs/admins.ts`, from the project's root. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ADMIN_PAGES, renderAdminPage } from './admin-pages';

for (const file of Object.keys(ADMIN_PAGES)) writeFileSync(file, renderAdminPage(file, readFileSync(file, 'utf8')));
