import { useLocalStorage } from '@mantine/hooks';

/** Whether the pages stand beside the text; remembered on this machine. */
export const useShownPreview = () => useLocalStorage<boolean>({ key: 'banhanh.editor.preview', defaultValue: true, getInitialValueInEffect: false });
