import about from './nb/about.json';
import administration from './nb/administration.json';
import comments from './nb/comments.json';
import compare from './nb/compare.json';
import evidence from './nb/evidence.json';
import exporting from './nb/export.json';
import follow from './nb/follow.json';
import importing from './nb/import.json';
import links from './nb/links.json';
import media from './nb/media.json';
import moments from './nb/moments.json';
import moving from './nb/moving.json';
import outline from './nb/outline.json';
import part from './nb/part.json';
import personas from './nb/personas.json';
import show from './nb/show.json';
import signIn from './nb/signIn.json';
import summary from './nb/summary.json';
import team from './nb/team.json';
import versions from './nb/versions.json';
import workshop from './nb/workshop.json';

export const laterCatalogue = {
  about,
  administration,
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
  part,
  show,
  signIn,
  summary,
  team,
  versions,
  personas,
  workshop,
};
