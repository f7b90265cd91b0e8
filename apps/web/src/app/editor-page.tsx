import { LiveCheck } from '../features/checking/live-check.js';
import { EditorPage as DraftingPage } from '../features/drafting/editor-page.js';

/** Writing a draft, with the form check beside it. */
export const EditorPage = () => <DraftingPage Check={LiveCheck} />;
