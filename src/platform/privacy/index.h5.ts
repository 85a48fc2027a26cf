/** The guideline is filed with WeChat and shown there only. */
export const openPrivacyGuideline = (): Promise<boolean> => Promise.resolve(false);
