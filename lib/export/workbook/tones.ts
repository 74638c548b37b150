import { PACES, type Pace } from "@/lib/domain/progress";
import type { Tone } from "@/lib/domain/workbook/made-cells";
import type { Words } from "../pdf/words";

const PACE_TONES: Record<Pace, Tone> = {
	achieved: "best",
	onTrack: "good",
	behind: "fair",
	regressed: "bad",
	notYet: "poor",
	belowTarget: "poor",
	noData: "none",
};

/** The colours of paces, by the words that stand in the cells. */
export const paceTones = ({ t }: Words) => PACES.map((pace) => ({ word: t(`pace.${pace}`), tone: PACE_TONES[pace] }));

/** The colours of movements for better and for worse, of indicators and of grades. */
export const movementTones = ({ t }: Words): { word: string; tone: Tone }[] => [
	{ word: t("summaryWorkbook.movements.improved"), tone: "best" },
	{ word: t("summaryWorkbook.movements.fellBack"), tone: "bad" },
	{ word: t("summaryWorkbook.gradeMovements.up"), tone: "best" },
	{ word: t("summaryWorkbook.gradeMovements.down"), tone: "bad" },
];
