import exporting from './en/export.json';
import importing from './en/import.json';

export const laterCatalogue = { import: importing, export: exporting };
