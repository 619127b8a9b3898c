import exporting from './nb/export.json';
import importing from './nb/import.json';

export const laterCatalogue = { import: importing, export: exporting };
