import about from './sv/about.json';
import administration from './sv/administration.json';
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
import part from './sv/part.json';
import personas from './sv/personas.json';
import show from './sv/show.json';
import signIn from './sv/signIn.json';
import summary from './sv/summary.json';
import team from './sv/team.json';
import versions from './sv/versions.json';
import workshop from './sv/workshop.json';

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
