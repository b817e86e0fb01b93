import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** The one accent: the green of young tea, dark enough to carry white text from step 80 down. */
const tea: BrandVariants = {
  10: "#04140e",
  20: "#092219",
  30: "#0a3325",
  40: "#09412f",
  50: "#075039",
  60: "#056044",
  70: "#056a4b",
  80: "#0a7554",
  90: "#2a8465",
  100: "#439377",
  110: "#5aa288",
  120: "#71b19a",
  130: "#88c0ac",
  140: "#a0cfbe",
  150: "#b9ded1",
  160: "#d3ede4",
};

/** Fluent's tokens and the one colour that belongs to stars alone. */
export type PaneTheme = Theme & { readonly colorStar: string };

/** The gold of reached stars; nothing else is gold. */
export const starColour = "var(--colorStar)";

const fontFamilyBase =
  '"Segoe UI", "Segoe UI Web (West European)", -apple-system, "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** Larger than Fluent's own and never tighter than 1.4: Vietnamese stacks two diacritics on one letter. */
const typography = {
  fontFamilyBase,
  fontSizeBase100: "12px",
  lineHeightBase100: "17px",
  fontSizeBase200: "13px",
  lineHeightBase200: "19px",
  fontSizeBase300: "15px",
  lineHeightBase300: "22px",
  fontSizeBase400: "17px",
  lineHeightBase400: "25px",
  fontSizeBase500: "20px",
  lineHeightBase500: "28px",
  fontSizeBase600: "24px",
  lineHeightBase600: "34px",
} as const;

export const lightTheme: PaneTheme = { ...createLightTheme(tea), ...typography, colorStar: "#b87a00" };

export const darkTheme: PaneTheme = {
  ...createDarkTheme(tea),
  ...typography,
  colorStar: "#f2b63c",
  colorBrandForeground1: tea[120],
  colorBrandForeground2: tea[130],
  colorBrandForegroundLink: tea[120],
  colorBrandForegroundLinkHover: tea[130],
  colorCompoundBrandForeground1: tea[120],
  colorNeutralForeground2BrandHover: tea[120],
  colorNeutralForeground2BrandPressed: tea[120],
  colorNeutralForeground2BrandSelected: tea[120],
  // Fluent's own is 4,2 to 1 on the ground of a dark page.
  colorStatusDangerForeground1: "#eb8f94",
};
