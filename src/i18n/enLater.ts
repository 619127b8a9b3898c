import about from './en/about.json';
import comments from './en/comments.json';
import compare from './en/compare.json';
import evidence from './en/evidence.json';
import exporting from './en/export.json';
import follow from './en/follow.json';
import importing from './en/import.json';
import links from './en/links.json';
import media from './en/media.json';
import moments from './en/moments.json';
import moving from './en/moving.json';
import outline from './en/outline.json';
import personas from './en/personas.json';
import show from './en/show.json';

export const laterCatalogue = {
  about,
  compare,
  comments,
  evidence,
  follow,
  import: importing,
  export: exporting,
  media,
  moments,
  links,
  moving,
  outline,
  show,
  personas,
};
