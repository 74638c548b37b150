import { useFormatter, useTranslations } from "next-intl";
import type { CalendarDay } from "@/lib/domain/calendar";
import { daysLeft } from "@/lib/domain/collection";

type DueDateProps = { dueOn: CalendarDay; now: Date };

/** Until when, and how many days that is from now; what is late says so in words. */
export function DueDate({ dueOn, now }: DueDateProps) {
	const t = useTranslations("work");
	const format = useFormatter();
	const days = daysLeft(dueOn, now);
	return (
		<>
			<time dateTime={dueOn}>{t("dueOn", { date: format.dateTime(new Date(dueOn), { dateStyle: "long" }) })}</time>{" "}
			<span className={`font-bold ${days < 0 ? "text-error" : ""}`}>
				{days < 0 ? t("lateBy", { days: -days }) : t("left", { days })}
			</span>
		</>
	);
}
