import { useTranslations } from "next-intl";

/** What an authenticator app needs: the square code as an SVG, its address, and the key to type. */
export type PendingKey = { key: string; url: string; image: string };

export function AuthenticatorKey({ pending }: { pending: PendingKey }) {
	const t = useTranslations("accounts.secondFactor");
	const groups = pending.key.match(/.{1,4}/g) ?? [];
	return (
		<ol className="mt-8 max-w-text list-decimal space-y-6 pl-6">
			<li>{t("install")}</li>
			<li>
				<p>{t("scan")}</p>
				{/* biome-ignore lint/performance/noImgElement: a picture without an address */}
				<img
					src={`data:image/svg+xml,${encodeURIComponent(pending.image)}`}
					alt={t("imageAlt")}
					width={200}
					height={200}
					className="mt-2"
				/>
				<p className="mt-2">{t("type")}</p>
				<p className="mt-1 break-words font-mono text-lg" translate="no">
					{groups.join(" ")}
				</p>
				<p className="mt-2">
					<a href={pending.url} className="inline-block py-1">
						{t("open")}
					</a>
				</p>
			</li>
			<li>{t("enter")}</li>
		</ol>
	);
}
