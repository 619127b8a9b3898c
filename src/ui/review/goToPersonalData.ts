import { parseRecordKey } from '../../model/index.ts';
import type { PersonalFinding } from '../../model/personalData/index.ts';
import { jumpTo } from '../editor/jumpTo.ts';
import type { OpenMap } from '../editor/openMap.ts';

/** What stands on a record itself is seen on the sheet; everything else is in its details. */
const ON_SHEET: ReadonlySet<string> = new Set(['text', 'title', 'label']);

/** Shows the record where it can be changed: on the sheet, in its details, among the personas or the sources. */
export function goToPersonalData(open: Pick<OpenMap, 'actions' | 'session'>, { on, fields }: PersonalFinding): void {
  const { session } = open;
  if (on === 'map') {
    session.setState({ selection: [], panel: 'inspector' });
    return;
  }
  const name = parseRecordKey(on);
  if (name?.root === 'personas') session.setState({ dialog: 'personas', persona: name.id });
  else if (name?.root === 'sources') session.setState({ panel: 'sources' });
  else if (jumpTo(open, on) && !fields.every((field) => ON_SHEET.has(field))) session.setState({ panel: 'inspector' });
}
