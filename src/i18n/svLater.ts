import exporting from './sv/export.json';
import importing from './sv/import.json';

export const laterCatalogue = { import: importing, export: exporting };
