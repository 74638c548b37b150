/**
 * Under which a town gives its data away as long as it chooses no other licence: the Digital Agency's, which says of
 * itself that it is compatible with CC BY 4.0. The database has the same default (prisma/migrations).
 */
export const DEFAULT_LICENCE = {
	name: { ja: "公共データ利用規約（第1.0版）", en: "Public Data License (Version 1.0)" },
	url: "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0",
};
