import about from './sv/about.json';
import comments from './sv/comments.json';
import compare from './sv/compare.json';
import evidence from './sv/evidence.json';
import exporting from './sv/export.json';
import follow from './sv/follow.json';
import importing from './sv/import.json';
import links from './sv/links.json';
import media from './sv/media.json';
import moments from './sv/moments.json';
import moving from './sv/moving.json';
import outline from './sv/outline.json';
import personas from './sv/personas.json';
import show from './sv/show.json';

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
