import { useFormatter, useTranslations } from "next-intl";
import type { OwnSession } from "@/lib/data/staff/sessions";
import { EndOtherSessionsForm, EndSessionForm } from "./session-form";

type SessionListProps = {
	sessions: readonly OwnSession[];
	limits: { idleMinutes: number; longestHours: number };
};

/** Where one is signed in, the last used first. */
export function SessionList({ sessions, limits }: SessionListProps) {
	const t = useTranslations("accounts.sessions");
	const format = useFormatter();
	const say = (moment: Date) => format.dateTime(moment, { dateStyle: "medium", timeStyle: "short" });
	return (
		<>
			<p className="max-w-text">
				{t("limits", { idleHours: limits.idleMinutes / 60, longestHours: limits.longestHours })}
			</p>
			<ul className="max-w-text divide-y divide-rule border-rule border-y">
				{sessions.map(({ id, device, since, lastUsed, isCurrent }) => (
					<li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
						<div>
							<p className="font-bold">
								{t("device", {
									browser: device.browser ?? t("unknownBrowser"),
									system: device.system ?? t("unknownSystem"),
								})}
								{isCurrent && <span className="ml-2 font-normal">{t("current")}</span>}
							</p>
							<p className="text-ink-soft text-sm">{t("times", { since: say(since), lastUsed: say(lastUsed) })}</p>
						</div>
						{!isCurrent && <EndSessionForm session={id} />}
					</li>
				))}
			</ul>
			{sessions.length > 1 && <EndOtherSessionsForm />}
		</>
	);
}
