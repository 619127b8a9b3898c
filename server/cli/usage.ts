export const USAGE = `Resa: customer journey maps without a browser.

  resa import <file | -> --to map.json      make a Resa file of a spreadsheet, a text, a drawing or another map
      --phases columns|rows                 where the phases of a table are
      --strict                              end with 1 when something should be looked at

  resa export <map.json | folder | -> --to out.pptx
      --to <file | folder>                  again for several files; the ending says the format
      --format pptx,pdf,…                   the formats to put into a folder
      --watch                               again whenever the file, or one in the folder, changes
      --strict                              end with 1 when a format cannot hold everything, or personal data goes along
      --<choice> <value>                    any choice of the dialog: --paper A0, --look dark, --scale 3

  resa check <map.json | ->                 list what the map review finds
      --json                                as JSON on standard output

  resa backup --to maps.resa-backup         back up a server's maps while it runs, and check what was written
      --check <maps.resa-backup>            check a backup instead
  resa restore <maps.resa-backup>           restore a backup into an empty store, and check what was written
      --at 2026-11-29T10:15:00Z             as it was then, at most 24 hours before the backup
  resa administrator-key                    make a new administrator's key for a server; the one before is dead at once
      --to <file>                           where the key goes; else administrator-key.txt in the server's folder
  these three: --data <folder> | --database <url>
                                            the store; else that of RESA_DATABASE_URL or RESA_DATA

  --lang en|sv|nb                           the language of sentences, and of a new map

It ends with 0 when all is well, 1 for findings, 2 for input that cannot be used. Sentences go to standard error.
`;
