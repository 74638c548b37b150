import { type FiscalYear, yearsNamedIn } from "./fiscal-year";

/**
 * What a town's Japanese texts claim about reaching targets. Only plain statements count, and only on the year that is
 * evaluated: in doubt a sentence claims nothing, since a missed claim costs less than an invented one.
 */

/** What a sentence says of a target. Texts are `comparable`. */
export type Claim = {
	says: "reached" | "missed";
	/** The target of a single year or of half the way (単年度, 中間, R6時点), which the plan's target says nothing about. */
	isInterim: boolean;
	/** Says where a value lies, not whether that is good: 下回る reaches a target that is to be undercut. */
	speaksOfLevel: boolean;
	/** What the claim is explicitly about (…は, …については); null where it does not say. */
	topic: string | null;
	/** The words that lead up to the claim, from its topic on: where indicators are named. */
	lead: string;
};

/** Without spaces, and with one width for every character: a scan and a keyboard write the same words differently. */
export const comparable = (text: string) => text.normalize("NFKC").replace(/\s/g, "");

/** Sentences of a Japanese text, each with its full stop. */
export function sentencesOf(text: string): string[] {
	return (
		text
			.match(/[^。\n]+。?/g)
			?.map((sentence) => sentence.trim())
			.filter(Boolean) ?? []
	);
}

/*
 * The claim itself: 目標を上回った, 上回っている, 上回る結果となった, each at the end of a clause. Aims (上回るよう), forecasts
 * (上回る見込み), conditions (上回った場合), questions (上回ったか) and hedges (上回ったとは言えない) all go on in another way,
 * and so do double negatives (達成できなかったわけではない).
 */
const TARGET = "目標値?(?:[をがは]|には?)(?:大幅に|大きく|わずかに|やや|若干|既に|すでに)?";
/** 1.3ポイント, 約1,000人; never before 達成, since 「目標を80%達成した」 is less than reaching it. */
const BY_HOW_MUCH = "(?:約?[0-9.,]+[^、。をにはが]{1,6})?";
/** What a clause may end in: 目標を達成したが、 is a statement, 目標を達成したか is not. */
const CLAUSE_END = "(?=(?:が|ものの|ため|ので|ことから|ことにより)?[、,。]|$)";

const DONE = "(?:た|ました|て(?:いる|います|おり|おります))";
const NOT_DONE = "(?:なかった|ませんでした|て(?:いない|いません|おらず|おりません))";
const AS_RESULT = "(?:結果|実績|成果)[とに]な(?:った|りました|って(?:いる|います|おり|おります))";

/** Stems as DONE and NOT_DONE take them. */
const REACH = "(?:達し|達成し|達成され|達成でき|(?:達成する|上回る)ことができ)";

const CLAIMS_REACHED = new RegExp(
	`${TARGET}(?:${REACH}${DONE}|${BY_HOW_MUCH}(?:(?:上回[っり]|超え)${DONE}|(?:上回|超え)る${AS_RESULT}))${CLAUSE_END}`,
);
const CLAIMS_MISSED = new RegExp(
	`${TARGET}(?:(?:${REACH}|上回[らっり]|届[かいき])${NOT_DONE}|${BY_HOW_MUCH}下回(?:[っり]${DONE}|る${AS_RESULT}))${CLAUSE_END}`,
);
const SPEAKS_OF_LEVEL = /上回|下回|超え/;

const oneOf = (...alternatives: string[]) => `(?:${alternatives.join("|")})`;

/** What before 目標 makes a claim another one. */
const SPEAKS_OF_ELSE = new RegExp(
	oneOf(
		// another time; not 前年度より, which only compares
		"(?:前年|昨年)(?!度?[をよか比])",
		"過去|前回|年前",
		// a year without its era, which may be any
		"(?<![0-9])(?:[0-9]{1,2}|[一二三四五六七八九十]+)年度",
		// a part
		"(?:概ね|おおむね|ほぼ|一部)[^、,]*$",
		// another body's target
		"[国県]の$",
	),
);

/** Stands for the evaluated year, however it is named, so that what follows needs to know one name only. */
const THIS_YEAR = "今年度";
const NOW = oneOf(THIS_YEAR, "[本当同]年度");

/** The words of an interim target right before 目標: 単年度の, 単年度では, 中間, 今年度の, R6時点の; not 今年度は. */
const PART_WAY = oneOf(
	"単年度?",
	"[各毎]年度?",
	"年度(?:別|ごと)",
	"年間",
	"年次",
	"中間(?:年度?)?",
	"途中(?:段階)?",
	"当面",
);
const INTERIM = new RegExp(
	`${oneOf(
		`${PART_WAY}(?:で|として|において|における)?[はの]?、?`,
		`${NOW}(?:における)?の?`,
		`${NOW}末?時点(?:で|における)?[はの]?、?`,
	)}$`,
);

/** What marks a topic: は anywhere (not that of または), other particles only where 目標 follows (not the が of したが、). */
const TOPIC_MARK = oneOf(
	"(?:について|に関して|に関しまして)[はも、]",
	"(?:において|として|で|に)?(?<!また|あるい|もしく|を)は",
	"(?:において|について|に関して|が|も|の|で)$",
	"(?<=[^ぁ-ん])[がも]、$",
);
const TOPIC_END = new RegExp(`(?<mark>${TOPIC_MARK})|[、,]`, "g");
/** Words that stand between a topic and 目標. */
const ADVERB = /(?:既に|すでに|無事|見事|ともに|全て|すべて)、?$/;

/** Topics that leave open which indicator is meant: a time, the town, the policy, its indicators as such. */
const TIME = oneOf(
	`${NOW}(?:末|時点|末時点)?`,
	"年度末(?:時点)?",
	"今年",
	"現在",
	"現時点",
	"当初",
	"所期",
	"これまで",
);
const TOWN = "[本当]?[市町村]";
const EACH = oneOf("(?:全て|すべて|いずれ|両方|どちら|双方|[0-9]つ)の", "[全各両本当]", "この", "これらの");
const WHOLE = oneOf("施策", "(?:総合|基本)?計画", "(?:成果|評価)?指標", "取組", "成果", "実績値?", "結果", "数値");
const OPEN_TOPIC = new RegExp(
	`^${oneOf(TIME, TOWN, "全体", "これら?", `${EACH}?${WHOLE}(?:全体|全て|すべて|いずれ)?`)}$`,
);

/** The lead with the evaluated year under one name; null when it names another year, since that one is then spoken of. */
function inThisYear(lead: string, year: FiscalYear): string | null {
	const named = yearsNamedIn(lead);
	// 2013年度比 only compares.
	const isAnother = (one: (typeof named)[number]) => one.year !== year && !lead.includes(`${one.words}比`);
	if (named.some(isAnother)) return null;
	return named.reduce((text, { words }) => text.replace(words, THIS_YEAR), lead);
}

/** The last topic that says which indicator is meant, and the words from there on. */
function topicIn(lead: string): Pick<Claim, "topic" | "lead"> {
	let topic: string | null = null;
	let topicStart = 0;
	let start = 0;
	for (const { index, 0: end, groups } of lead.matchAll(TOPIC_END)) {
		const words = lead.slice(start, index);
		if (groups?.mark !== undefined && words !== "" && !OPEN_TOPIC.test(words)) [topic, topicStart] = [words, start];
		start = index + end.length;
	}
	return { topic, lead: lead.slice(topicStart) };
}

/** What a sentence of the evaluation of `year` claims about a target; null when nothing, or both this and that. */
export function claimIn(sentence: string, year: FiscalYear): Claim | null {
	const plain = comparable(sentence);
	const [reached, missed] = [CLAIMS_REACHED.exec(plain), CLAIMS_MISSED.exec(plain)];
	const found = reached ?? missed;
	if (found === null || (reached !== null && missed !== null)) return null;
	const lead = inThisYear(plain.slice(0, found.index), year);
	if (lead === null || SPEAKS_OF_ELSE.test(lead)) return null;
	const subject = lead.replace(ADVERB, "");
	return {
		says: reached ? "reached" : "missed",
		isInterim: INTERIM.test(subject),
		speaksOfLevel: SPEAKS_OF_LEVEL.test(found[0]),
		...topicIn(subject.replace(INTERIM, "")),
	};
}
