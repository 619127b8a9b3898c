import about from './en/about.json';
import administration from './en/administration.json';
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
import part from './en/part.json';
import personas from './en/personas.json';
import show from './en/show.json';
import signIn from './en/signIn.json';
import summary from './en/summary.json';
import team from './en/team.json';
import versions from './en/versions.json';
import workshop from './en/workshop.json';

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
