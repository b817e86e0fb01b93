/** Help of one criterion: its proofs, its floors, the gaps of the law. */
export const criterionHelp = {
  show: "Help",
  showLong: "Help for this criterion",
  proofs: "Proofs",
  proof: "{{papers}}: from {{points}} points",
  proofAll: "{{papers}}: every level",
  mandatory: "no dossier may lack it",
  or: " or ",
  alsoByEye: "{{points}} points need no paper: the council looks at samples and dossier and judges.",
  byEye: "No paper has to prove it: the council looks, tastes or judges on the spot.",
  unproved: "Without the paper the level can still be chosen, but the sheet says that its proof is missing.",
  floors: "Least points for a star",
  floor: "at least {{points}} points for {{stars}} stars",
  floorSentence: "Needed: {{floors}}; with less the star is not given whatever the total.",
  noFloor: "No star asks for a least level here; the points only count in the total.",
  orStars: "{{first}} or {{last}}",
  gaps: "Where the decision is silent",
  gapAdvice: "The council agrees on how to score and gives the reason in the comment.",
  councilFloor:
    "When members choose different levels, what meets the floor follows the council's own regulation, kept under Meeting.",
} as const;
