export const USAGE = `Resa: customer journey maps without a browser.

  resa import <file | -> --to map.json      make a Resa file of a spreadsheet, a text, a drawing or another map
      --phases columns|rows                 where the phases of a table are
      --strict                              end with 1 when something should be looked at

  resa export <map.json | folder | -> --to out.pptx
      --to <file | folder>                  again for several files; the ending says the format
      --format pptx,pdf,…                   the formats to put into a folder
      --watch                               again whenever the file, or one in the folder, changes
      --strict                              end with 1 when a format cannot hold everything
      --<choice> <value>                    any choice of the dialog: --paper A0, --look dark, --scale 3

  resa check <map.json | ->                 list what the map review finds
      --json                                as JSON on standard output

  --lang en|sv|nb                           the language of sentences, and of a new map

It ends with 0 when all is well, 1 for findings, 2 for input that cannot be used. Sentences go to standard error.
`;
