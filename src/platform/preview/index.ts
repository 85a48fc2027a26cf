/** The preview's persona switcher exists in browsers only. */
export const mountPreview = (): void => undefined;
