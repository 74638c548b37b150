import { useTranslations } from "next-intl";

/** A person's name; a demo account's is marked. */
export function PersonName({ name, isDemo }: { name: string; isDemo: boolean }) {
	const t = useTranslations("accounts.users");
	return (
		<>
			{name}
			{isDemo && <span className="ml-2 border border-attention px-1 text-sm">{t("demo")}</span>}
		</>
	);
}
